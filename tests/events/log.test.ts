import { expect, test } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { commit } from '~/events/commit.server'
import { actorOf, anAdministration, aPerson, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

const logOf = (administrationId: string) =>
  acrossAdministrations('a test reads the log', (db) =>
    db.event.findMany({ where: { administrationId }, orderBy: { number: 'asc' } }),
  )

test('twenty tickets at once get the next twenty numbers of the log, none left out and none twice', async () => {
  const mobility = await anAdministration()
  const lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  await Promise.all(Array.from({ length: 20 }, () => aTicket({ by: lotte, administration: mobility })))
  const log = await logOf(mobility.id)
  expect(log.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => BigInt(index + 1)))
})

test('a change that is not stored leaves no event and no gap', async () => {
  const mobility = await anAdministration()
  const lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  const { id: ticketId } = await aTicket({ by: lotte, administration: mobility })
  const about = { administrationId: mobility.id, ticketId }
  const failing = commit(lotte, async ({ db, say }) => {
    say({ ...about, type: 'ticket.followerAdded', data: { personId: lotte.personId } })
    // The same row twice: refused by the database at the very end of the work.
    const data = { ...about, personId: lotte.personId, addedById: lotte.personId, addedAt: new Date() }
    await db.ticketFollower.create({ data })
    await db.ticketFollower.create({ data })
  })
  await expect(failing).rejects.toThrow()
  await aTicket({ by: lotte, administration: mobility })
  expect((await logOf(mobility.id)).map(({ number, type }) => [number, type])).toEqual([
    [1n, 'ticket.created'],
    [2n, 'ticket.created'],
  ])
})

test('one administration’s log counts apart from another’s', async () => {
  for (const administration of [await anAdministration(), await anAdministration()]) {
    const somebody = await actorOf(await aPerson({ roles: [{ administration }] }))
    await aTicket({ by: somebody, administration })
    expect((await logOf(administration.id)).map(({ number }) => number)).toEqual([1n])
  }
})

test('nobody rewrites what happened: not the people, not the jobs', async () => {
  const mobility = await anAdministration()
  const lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  const { id: ticketId } = await aTicket({ by: lotte, administration: mobility })
  await expect(asActor(lotte, (db) => db.event.deleteMany({ where: { ticketId } }))).rejects.toThrow()
  for (const change of ['update', 'delete'] as const) {
    const rewriting = acrossAdministrations('a test tries what must fail', (db) =>
      change === 'delete'
        ? db.event.deleteMany({ where: { ticketId } })
        : db.event.updateMany({ where: { ticketId }, data: { type: 'ticket.resolved' } }),
    )
    await expect(rewriting).rejects.toThrow()
  }
  expect(await logOf(mobility.id)).toHaveLength(1)
})
