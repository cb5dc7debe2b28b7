import { asksForRating, type Grade, type RatableTicket } from '~/domain/satisfaction'
import type { Language } from './people'
import { type Chance, chanceOf } from './random'
import type { TicketLife } from './ticket-life'
import type { WorkTime } from './work-time'

const grades: [Grade, number][] = [
  ['veryWell', 46],
  ['well', 38],
  ['notWell', 11],
  ['notAtAll', 5],
]

/** What some write with their answer, for who was helped and for who was not. */
const comments: Record<Language, { good: string[]; bad: string[] }> = {
  nl: {
    good: [
      'Snel en vriendelijk geholpen.',
      'Duidelijke uitleg, ook voor iemand die er niets van kent.',
      'Opgelost aan de telefoon, in vijf minuten.',
      'Fijn dat ik meteen wist wanneer ik iets zou horen.',
    ],
    bad: [
      'Het duurde lang voor ik iets hoorde.',
      'Ik moest twee keer hetzelfde uitleggen.',
      'Het werkt weer, maar ik weet niet wat er mis was.',
    ],
  },
  fr: {
    good: [
      'Rapide et aimable, merci.',
      'Explication claire, même pour qui n’y connaît rien.',
      'Résolu par téléphone en cinq minutes.',
      'J’ai su tout de suite quand j’aurais une réponse.',
    ],
    bad: [
      'J’ai attendu longtemps avant d’avoir des nouvelles.',
      'J’ai dû expliquer deux fois la même chose.',
      'Cela fonctionne à nouveau, mais je ne sais pas ce qui n’allait pas.',
    ],
  },
  en: { good: ['Quick and friendly.'], bad: ['It took long before I heard anything.'] },
  de: { good: ['Schnell und freundlich.'], bad: ['Es dauerte lange, bis ich etwas hörte.'] },
}

/** One in three answers how they were helped, within some days; more often unhappy where it had to be opened again. */
export function rate(life: TicketLife, key: string, language: Language, time: WorkTime): void {
  const chance = chanceOf(`rating ${key}`)
  const ticket = life.ticket as unknown as RatableTicket
  if (!ticket.resolvedAt || !chance.happens(0.34)) return
  const at = new Date(ticket.resolvedAt.getTime() + chance.between(5, 60 * 24 * 3) * 60_000)
  if (at.getTime() > time.now || !asksForRating({ isSpam: false, ...definite(ticket) }, at)) return
  const grade = gradeOf(life, chance)
  const isGood = grade === 'veryWell' || grade === 'well'
  const words = comments[language][isGood ? 'good' : 'bad']
  life.rate(grade, chance.happens(isGood ? 0.18 : 0.45) ? chance.pick(words) : null, at)
}

/** A row leaves out what is as always. */
const definite = (ticket: RatableTicket): Omit<RatableTicket, 'isSpam'> => ({
  ...ticket,
  assigneeId: ticket.assigneeId ?? null,
  resolutionCode: ticket.resolutionCode ?? null,
})

function gradeOf(life: TicketLife, chance: Chance): Grade {
  const wasReopened = life.events.some(({ type }) => type === 'ticket.reopened')
  const [grade] = chance.weighted(grades, ([one, often]) =>
    wasReopened && (one === 'notWell' || one === 'notAtAll') ? 3 * often : often,
  )
  return grade
}
