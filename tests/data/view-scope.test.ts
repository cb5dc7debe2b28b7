import { expect, test } from 'vitest'
import { asActor, viewAs } from '~/data/scope.server'
import { actorOf, anAdministration, aPerson, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

test('a view sees exactly what the same person sees in a change', async () => {
  const [mobility, environment] = [await anAdministration(), await anAdministration()]
  const lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  const amine = await actorOf(await aPerson({ roles: [{ administration: environment }] }))
  const { id } = await aTicket({ by: lotte, administration: mobility })
  await aTicket({ by: amine, administration: environment })
  const seen = await viewAs(lotte, (db) => db.$queryRaw<{ id: string }[]>`select id from ticket`)
  expect(seen).toEqual([{ id }])
})

test('a view gets the same kinds of values as a change: moments, big numbers, lists, JSON', async () => {
  const lotte = await aPerson()
  const actor = { personId: lotte.id }
  const at = new Date('2026-03-29T01:30:00.123Z')
  const read = (db: Parameters<Parameters<typeof viewAs>[1]>[0]) =>
    db.$queryRaw`select ${at}::timestamptz as at, 9007199254740993::int8 as big, ${['a', 'b']}::text[] as list,
      jsonb_build_object('a', 1) as json, 3::int as small, null::text as nothing, true as yes`
  expect(await viewAs(actor, read)).toEqual(await asActor(actor, read))
})

test('a view that fails leaves no scope and no change behind', async () => {
  const mobility = await anAdministration()
  const lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  const failing = viewAs(lotte, async (db) => {
    await db.$executeRaw`update person set telephone = '1' where id = ${lotte.personId}::uuid`
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  const stranger = { personId: '00000000-0000-4000-8000-000000000000' }
  expect(await viewAs(stranger, (db) => db.$queryRaw`select id from person`)).toEqual([])
  expect(
    await viewAs(
      lotte,
      (db) => db.$queryRaw`select telephone from person where id = ${lotte.personId}::uuid`,
    ),
  ).toEqual([{ telephone: null }])
})

test('a view without a real person is refused before it reaches the database', async () => {
  await expect(
    viewAs({ personId: "x', true), set_config('role', 'postgres" }, async () => 1),
  ).rejects.toThrow()
})
