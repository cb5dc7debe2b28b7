import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { DeskPerson } from '~/data/views/desk-people.server'
import * as peopleRoute from '~/routes/desk/people'
import { anAdministration, aPerson, type TestAdministration, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { browserOf } from './support'

aTestDatabase()

interface People {
  people: DeskPerson[]
}

let mobility: TestAdministration
let taxation: TestAdministration
let celine: TestPerson
let abroad: TestPerson
let agent: TestPerson

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  taxation = await anAdministration({ code: 'TAX' })
  const housing = await anAdministration({ code: 'HOU' })
  celine = await aPerson({
    name: 'Céline Dubois',
    roles: [{ administration: mobility, unitId: mobility.unitIds[1] }],
  })
  abroad = await aPerson({ name: 'Céline Elsewhere', roles: [{ administration: housing }] })
  await aPerson({ name: 'Celine Taxes', roles: [{ administration: taxation }] })
  await aPerson({
    name: 'Céline Gone',
    roles: [{ administration: mobility, validUntil: new Date('2021-01-01') }],
  })
  agent = await aPerson({
    name: 'Sven Maes',
    roles: [
      { administration: mobility, role: 'agent' },
      { administration: taxation, role: 'agent' },
      // Here he only asks for help: he looks nobody up.
      { administration: housing },
    ],
  })
  await acrossAdministrations('a test arranges its world', (db) =>
    db.person.update({
      where: { id: celine.id },
      data: { telephone: '02 555 14 02', site: 'Kanaalgebouw', room: '3.12' },
    }),
  )
})

async function found(q: string, administration = ''): Promise<string[]> {
  const browser = await browserOf(agent)
  const { data } = await browser.open(
    peopleRoute,
    `/desk/people?${new URLSearchParams({ q, administration })}`,
  )
  return (data as People).people.map(({ name }) => name)
}

describe('looking somebody up', () => {
  test.each([
    ['a part of the name, without its accent', 'celine dub'],
    ['the words in another order', 'dubois céline'],
    ['the telephone number as it is shown', '02 555 14 02'],
    ['the telephone number as an exchange sends it', '+32 2 555 14 02'],
    ['name and unit', 'céline dienst 2'],
  ])('finds them by %s', async (_what, typed) => {
    expect(await found(typed)).toEqual(['Céline Dubois'])
  })

  test('finds them by mail address, with what a ticket is filled in from', async () => {
    const browser = await browserOf(agent)
    const { data } = await browser.open(peopleRoute, `/desk/people?q=${celine.email}`)
    expect((data as People).people).toMatchObject([
      {
        id: celine.id,
        administrationId: mobility.id,
        code: 'MOB',
        unit: 'Dienst 2 MOB',
        telephone: '02 555 14 02',
        site: 'Kanaalgebouw',
        room: '3.12',
        locale: 'nl',
      },
    ])
  })

  test('shows people of the desks where one works, and of no other administration, nor who left', async () => {
    expect(await found('celine')).toEqual(['Céline Dubois', 'Celine Taxes'])
    expect(await found(abroad.email)).toEqual([])
  })

  test('keeps to one administration when one was chosen, and to nobody when one does not work there', async () => {
    expect(await found('celine', taxation.id)).toEqual(['Celine Taxes'])
    const housing = await acrossAdministrations('a test looks', (db) =>
      db.administration.findUniqueOrThrow({ where: { code: 'HOU' } }),
    )
    expect(await found('celine', housing.id)).toEqual([])
    expect(await found('celine', 'nonsense')).toEqual([])
  })

  test('takes what is typed literally, and answers nothing to nothing', async () => {
    expect(await found('%%')).toEqual([])
    expect(await found('_e_i')).toEqual([])
    expect(await found('c')).toEqual([])
    expect(await found("'; drop table person; --")).toEqual([])
  })

  test('lists at most eight', async () => {
    for (let count = 0; count < 10; count += 1)
      await aPerson({ name: `Zeno ${count}`, roles: [{ administration: mobility }] })
    expect(await found('zeno')).toHaveLength(8)
  })

  test('is for the desk: a requester gets 404', async () => {
    const browser = await browserOf(celine)
    expect((await browser.open(peopleRoute, '/desk/people?q=celine')).status).toBe(404)
  })
})
