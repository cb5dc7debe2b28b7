import type { ClosingDay } from '~/domain/calendar/opening-hours'
import type { Sentence } from '~/domain/promises/explanation'
import { formatClock, formatDay, formatMinutes } from './formatting'
import type { Locale } from './locales'
import type { Translate } from './translator'

/** For whom a promise is explained. */
export interface PromiseReader {
  t: Translate
  locale: Locale
  audience: 'requester' | 'staff'
  now: Date
  /** The name of a body that took the ticket over; null where it is not known. */
  administrationName?: (id: string) => string | null
}

/** Why a promise is due when it is, in plain sentences: `explain`'s answer in the reader's language. */
export const promiseSentences = (sentences: Sentence[], reader: PromiseReader): string[] =>
  sentences.flatMap((sentence) => written(sentence, reader))

function written(
  sentence: Sentence,
  { t, locale, audience, now, administrationName }: PromiseReader,
): string | string[] {
  const dayOf = (at: Date) => formatDay(locale, at, now)
  const momentOf = (at: Date) => t('promise:moment', { day: dayOf(at), clock: formatClock(locale, at) })
  switch (sentence.says) {
    case 'reported':
    case 'reopened':
    case 'asked':
      return t(`promise:${audience}.${sentence.says}`, { moment: momentOf(sentence.at) })
    case 'priorityChanged':
      return t('promise:priorityChanged', {
        moment: momentOf(sentence.at),
        priority: t(`ticket:priority.${sentence.to}`),
      })
    case 'typeChanged': {
      const type = t(`ticket:${audience === 'staff' ? 'staffType' : 'type'}.${sentence.to}`)
      return t('promise:typeChanged', { moment: momentOf(sentence.at), type })
    }
    case 'serviceChanged':
      return t('promise:serviceChanged', { moment: momentOf(sentence.at) })
    case 'moved': {
      const administration = administrationName?.(sentence.administrationId)
      const moment = momentOf(sentence.at)
      return administration
        ? t('promise:movedTo', { administration, moment })
        : t('promise:moved', { moment })
    }
    case 'closedWeekend':
      return t('promise:closedWeekend')
    case 'closedDay': {
      const { closing, addedAt } = sentence
      const isWhole = closing.closesFrom === null && closing.closesTill === null
      const values = { day: dayOf(sentence.day), name: closingDayName(closing, locale) }
      const closed = isWhole ? t('promise:closedDay', values) : t('promise:closedPart', values)
      return addedAt ? [closed, t('promise:addedAt', { moment: momentOf(addedAt) })] : closed
    }
    case 'waited': {
      const duration = formatMinutes(locale, Math.round(sentence.seconds / 60))
      return t(`promise:${audience}.waited.${sentence.reason}`, { duration })
    }
    case 'waiting': {
      const waiting = t(`promise:${audience}.waiting.${sentence.reason}`)
      return sentence.limit
        ? [waiting, t('promise:waitingUntil', { moment: momentOf(sentence.limit) })]
        : waiting
    }
    default:
      return t(`promise:${sentence.says}.${sentence.promise}`, { moment: momentOf(sentence.at) })
  }
}

/** The Dutch name stands in for German, the French one for English, as in mails. */
export function closingDayName({ nameNl, nameFr, nameEn, nameDe }: ClosingDay, locale: Locale): string {
  return { nl: nameNl, fr: nameFr, en: nameEn ?? nameFr, de: nameDe ?? nameNl }[locale]
}
