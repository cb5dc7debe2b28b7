import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { readOutbox, startOutbox, sweepQueued } from '~/events/outbox.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { arrange, notificationsOf, queueMails } from '../mail-out/support'
import { actorOf, anAdministration, aPerson, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

async function aDesk() {
  const administration = await anAdministration()
  const lotte = await actorOf(await aPerson({ roles: [{ administration }] }))
  const fatima = await actorOf(await aPerson({ roles: [{ administration, role: 'agent' }] }))
  return { administration, lotte, fatima }
}

const behind = () =>
  acrossAdministrations(
    'a test looks how far the outbox is',
    (db) =>
      db.$queryRaw<
        unknown[]
      >`select 1 from event_stream s left join outbox_position p using (administration_id)
      where s.last_number is distinct from p.position`,
  )

test('each event is turned into its mails once, however often the outbox is read', async () => {
  const { administration, lotte } = await aDesk()
  const { id } = await aTicket({ by: lotte, administration })
  expect(await queueMails()).toHaveLength(1)
  expect(await queueMails()).toEqual([])
  expect(await notificationsOf(id)).toMatchObject([
    { template: 'received', recipientId: lotte.personId, status: 'queued', attempts: 0 },
  ])
  expect(await behind()).toEqual([])
})

test('several readers side by side make one notification of each event and leave none out', async () => {
  const desks = [await aDesk(), await aDesk(), await aDesk()]
  const writing = desks.flatMap(({ administration, lotte }) =>
    Array.from({ length: 8 }, () => aTicket({ by: lotte, administration })),
  )
  // Readers from the first commit on, as several processes would.
  const reading = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 6; round++) await readOutbox()
  })
  const tickets = await Promise.all(writing)
  await Promise.all(reading)
  await Promise.all([queueMails(), queueMails()])
  for (const { id } of tickets) expect(await notificationsOf(id)).toHaveLength(1)
  expect(await behind()).toEqual([])
})

test('an event that is read a second time makes no second mail', async () => {
  const { administration, lotte } = await aDesk()
  const { id } = await aTicket({ by: lotte, administration })
  await queueMails()
  await arrange((db) =>
    db.outboxPosition.update({ where: { administrationId: administration.id }, data: { position: 0 } }),
  )
  await queueMails()
  expect(await notificationsOf(id)).toHaveLength(1)
})

test('whatever happens in whatever order, every answer is mailed once and no note ever is', async () => {
  const { administration, lotte, fatima } = await aDesk()
  const acts = fc.array(fc.constantFrom('answer', 'note', 'requester answers', 'read'), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(acts, async (happening) => {
      const { id, number } = await aTicket({ by: lotte, administration })
      const words = { number, body: 'Words', language: 'en', channel: 'web' } as const
      for (const act of happening) {
        if (act === 'answer')
          await replyToTicket(fatima, { ...words, asHelpdesk: { next: null, version: null } })
        if (act === 'note') await noteOnTicket(fatima, words)
        if (act === 'requester answers') await replyToTicket(lotte, words)
        if (act === 'read') await readOutbox()
      }
      await queueMails()
      const templates = (await notificationsOf(id)).map(({ template }) => template).sort()
      const answers = happening.filter((act) => act === 'answer').map(() => 'replied')
      expect(templates).toEqual(['received', ...answers].sort())
      expect(await behind()).toEqual([])
    }),
    { numRuns: 8 },
  )
})

test('what was queued when a process died is handed over by the next, in its order and completely', async () => {
  const { administration, lotte } = await aDesk()
  for (let count = 0; count < 5; count++) await aTicket({ by: lotte, administration })
  const queued = await queueMails()
  const handed: string[] = []
  await sweepQueued(async (ids) => void handed.push(...ids), new Date())
  expect(handed).toEqual([...handed].sort())
  expect(handed).toEqual(expect.arrayContaining(queued))
})

test('the outbox hears the bell, goes on after a failure and stops when it is told', async () => {
  const { administration, lotte } = await aDesk()
  const handed: string[] = []
  let failures = 1
  const outbox = startOutbox(async (ids) => {
    if (failures-- > 0) throw new Error('the queue is away for a moment')
    handed.push(...ids)
  })
  const { id } = await aTicket({ by: lotte, administration })
  await expect.poll(() => notificationsOf(id), { timeout: 5_000 }).toHaveLength(1)
  const { id: second } = await aTicket({ by: lotte, administration })
  await expect
    .poll(async () => handed.includes((await notificationsOf(second))[0]?.id ?? ''), { timeout: 5_000 })
    .toBe(true)
  await outbox.stop()
  const { id: third } = await aTicket({ by: lotte, administration })
  expect(await notificationsOf(third)).toEqual([])
})
