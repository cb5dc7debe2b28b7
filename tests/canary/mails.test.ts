import { beforeAll, expect, test } from 'vitest'
import type { OutgoingMail } from '~/mail/post.server'
import { recountWhereRulesChanged } from '~/use-cases/promises/recount-where-rules-changed.server'
import { sendFigureReports } from '~/use-cases/reports/send-figure-reports.server'
import { anOffice, sendMails } from '../mail-out/support'
import { sendAccountMails } from '../people/support'
import { aTestDatabase } from '../support/database'
import { arrange, atMoment, aWarningRule } from '../warnings/support'
import { aCanaryWorld, type CanaryWorld, walkers } from './world'

aTestDatabase()
let world: CanaryWorld
const mails: OutgoingMail[] = []

beforeAll(async () => {
  world = await aCanaryWorld()
  await sendMails(anOffice({ send: async (mail) => void mails.push(mail), close: () => {} }))
  mails.push(...(await warnings([world.north.id, world.south.id])))
  // Of prepared files and figures, too.
  expect(await sendFigureReports(aTuesday())).toBe(4)
  const own = await sendAccountMails()
  expect(own.length).toBeGreaterThan(0)
  mails.push(...own)
  console.log(`canary_mails=${mails.length}`)
})

/** In the morning, while every helpdesk is open. */
function aTuesday(): Date {
  const inAWeek = new Date(Date.now() + 7 * 86_400_000)
  const tuesday = new Date(inAWeek.getTime() + ((9 - inAWeek.getUTCDay()) % 7) * 86_400_000)
  tuesday.setUTCHours(9, 0, 0, 0)
  return tuesday
}

/** Everybody is warned of every promise, on a Tuesday morning not far ahead. */
async function warnings(administrationIds: string[]): Promise<OutgoingMail[]> {
  for (const id of administrationIds) {
    const everybody = { mailsAssignee: true, mailsTeam: true, mailsLead: true }
    for (const promise of ['first', 'resolution'])
      await aWarningRule({ id }, { promise, percent: 1, ...everybody })
    await arrange((db) => db.promiseRecount.create({ data: { administrationId: id, askedAt: new Date() } }))
  }
  await recountWhereRulesChanged()
  const sent = await atMoment(aTuesday())
  expect(
    sent.filter(({ subject }) => /Termijn|Délai|toegewezen|attribué|ertrouwelijk/.test(subject)).length,
  ).toBeGreaterThan(3)
  console.log(`canary_warnings=${sent.length}`)
  return sent
}

test('no mail carries a word that its reader may not see', () => {
  const foreign = mails.flatMap((mail) => {
    const reader = walkers.find((walker) => world.actors[walker].email === mail.to.address)
    const text = JSON.stringify(mail).toLowerCase()
    return world.canaries
      .filter(({ word, seenBy }) => text.includes(word.toLowerCase()) && !(reader && seenBy.includes(reader)))
      .map(({ of }) => `${reader}: ${of}`)
  })
  expect(foreign).toEqual([])
})

test('no mail carries a note, and one about a confidential ticket nobody’s words', () => {
  const text = JSON.stringify(mails).toLowerCase()
  const kept = world.canaries.filter(({ of }) =>
    /note|content|(subject|description|answer) of confidential/.test(of),
  )
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.filter(({ word }) => text.includes(word.toLowerCase())).map(({ of }) => of)).toEqual([])
})

test('the walk would notice: mails carry the words that they may carry', () => {
  const text = JSON.stringify(mails)
  const answer = world.canaries.find(({ of }) => of === 'answer of ofRequester')
  expect(text).toContain(answer?.word)
})
