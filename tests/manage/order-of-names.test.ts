import { expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { managedPeople } from '~/data/views/manage/people.server'
import { byName } from '~/domain/order-of-names'
import { actorOf, anAdministration, aPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

test('every name of the database sorts so, also in tables to come', async () => {
  const otherwise = await acrossAdministrations(
    'a test reads the catalogue',
    (db) =>
      db.$queryRaw<{ table: string; column: string }[]>`
      select c.relname as table, a.attname as column
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_collation o on o.oid = a.attcollation
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
        and a.attname ~ '^name(_[a-z]{2})?$' and o.collname <> 'name_order'
      order by 1, 2`,
  )
  // A file keeps the order in which it was added.
  expect(otherwise).toEqual([{ table: 'attachment', column: 'name' }])
})

test('people stand where one looks their name up, on one page and from page to page', async () => {
  const administration = await anAdministration()
  const coordinator = await aPerson({ name: 'Zoé Willems', roles: [{ administration, role: 'coordinator' }] })
  const starts = [
    'Élodie',
    'Emma',
    'eva',
    'Émile',
    'Øystein',
    'van den Berg',
    'Van Acker',
    'Verbeke',
    'Çelik',
    'Cindy',
  ]
  for (const start of starts) {
    for (const end of 'éabcde') await aPerson({ name: `${start} ${end}`, roles: [{ administration }] })
  }
  const actor = await actorOf(coordinator)
  const pageAfter = (after: string | null) =>
    managedPeople(actor, administration.id, { typed: '', after, locale: 'nl' })
  const first = await pageAfter(null)
  const second = await pageAfter(first.next)
  expect([first.people.length, second.people.length, second.next]).toEqual([50, 11, null])
  const people = [...first.people, ...second.people]
  expect(people.map(({ name }) => name)).toEqual(people.toSorted(byName('nl')).map(({ name }) => name))
  expect(people[0]?.name).toBe('Çelik a')
  expect(people.at(-1)?.name).toBe('Zoé Willems')
}, 60_000)
