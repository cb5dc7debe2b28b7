import { expect, test } from 'vitest'
import { asActor } from '~/data/scope.server'
import { actorOf, anAdministration, aPerson, aTicket, atTime } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

test('somebody of an administration asks for help, and sees the ticket with their words and the event', async () => {
  const mobility = await anAdministration({ code: 'MOB' })
  const lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  const { id, number } = await aTicket({ by: lotte, administration: mobility }, atTime('2026-11-24 09:30'))
  expect(number).toBe('MOB-1001')
  await asActor(lotte, async (db) => {
    expect(await db.ticket.findUnique({ where: { id } })).toMatchObject({
      requesterId: lotte.personId,
      status: 'new',
      createdAt: new Date('2026-11-24T08:30:00Z'),
    })
    expect(await db.message.count({ where: { ticketId: id } })).toBe(1)
    expect(await db.event.findMany({ where: { ticketId: id } })).toMatchObject([
      { type: 'ticket.created', number: 1n },
    ])
  })
})
