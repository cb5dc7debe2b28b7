import '../support/data-folder'
import { beforeAll, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { parseMessage } from '~/mail/incoming/parse-message.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { corporaArePresent, corpusMessages } from '../support/corpora'
import { aTestDatabase } from '../support/database'
import { answerAddress } from '../support/mails'

aTestDatabase()

let mobility: TestAdministration
beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
})

/** What stands in the database, not what the intake says of itself. */
const stored = () =>
  acrossAdministrations(
    'a test counts what came in',
    (db) =>
      db.$queryRaw<{ outcome: string; count: number }[]>`
      select outcome, count(*)::int as count from incoming_mail group by outcome`,
  )

// Others collected these mails because they broke somebody's program. A part of them comes with our address on the
// envelope, a part of those from people we know, a part of these as answers, and some a second time.
test.skipIf(!corporaArePresent)(
  'no mail of the corpora stops the intake, and each ends in exactly one way',
  { timeout: 300_000 },
  async () => {
    const mails = Object.values(corpusMessages()).flat()
    expect(mails.length).toBeGreaterThan(180)
    let read = 0
    const take = async (raw: Buffer, to: string[]) => {
      read += 1
      await receiveMail(raw, { to })
    }
    for (const [place, { raw }] of mails.entries()) {
      if (place % 3 === 0) {
        await take(raw, [])
        continue
      }
      const reading = await parseMessage(raw)
      const email = reading.outcome === 'read' ? reading.mail.from?.address : undefined
      if (email && place % 3 === 1) {
        const known = await acrossAdministrations('a test looks for a person', (db) =>
          db.person.findUnique({ where: { email }, select: { id: true } }),
        )
        const person = known ?? (await aPerson({ email, roles: [{ administration: mobility }] }))
        if (place % 2 === 0) {
          const ticket = await aTicket({ by: await actorOf(person), administration: mobility })
          await take(raw, [answerAddress(mobility.address, { ticket, person })])
        } else await take(raw, [mobility.address])
        if (place % 5 === 0) await take(raw, [mobility.address])
      } else await take(raw, [mobility.address])
    }
    const counted = Object.fromEntries((await stored()).map(({ outcome, count }) => [outcome, count]))
    const { ticket = 0, reply = 0, duplicate = 0, held = 0, received = 0 } = counted
    console.log(`read=${read} ticket=${ticket} reply=${reply} duplicate=${duplicate} held=${held}`)
    expect(received).toBe(0)
    expect(ticket + reply + duplicate + held).toBe(read)
    for (const count of [ticket, reply, duplicate, held]) expect(count).toBeGreaterThan(0)

    const failed = await acrossAdministrations('a test counts what could not be digested', (db) =>
      db.mailDelivery.count({ where: { reason: 'intake-failed' } }),
    )
    expect(failed).toBe(0)
  },
)
