import { beforeAll, expect, test } from 'vitest'
import { database, setDatabase } from '~/data/database.server'
import { overPostgresql } from '~/data/open-database.server'
import { acrossAdministrations } from '~/data/scope.server'
import { newId } from '~/lib/new-id'
import { anAdministration, aPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'

aTestDatabase()
let ask: Ask
let cookie: string

beforeAll(async () => {
  const mobility = await anAdministration()
  cookie = await sessionCookie(await aPerson({ roles: [{ administration: mobility }] }))
  await acrossAdministrations('a test gives the helpdesk a telephone', async (db) => {
    const { id: calendarId } = await db.calendar.findFirstOrThrow({ select: { id: true } })
    await db.helpdeskContact.create({
      data: {
        id: newId(),
        calendarId,
        telephone: '02 555 09 09',
        mail: 'helpdesk@helpdesk.example',
        counterNl: 'Gelijkvloers',
        counterFr: 'Rez-de-chaussée',
      },
    })
  })
  ask = await helpdeskInProcess()
})

test.each([
  ['nl', 'Irisdesk is even niet beschikbaar'],
  ['fr', 'Irisdesk est momentanément indisponible'],
])('while the database is away a page says so in %s, with the number to call', async (locale, title) => {
  const headers = { 'accept-language': locale }
  expect((await ask('/sign-in', { headers })).status).toBe(200)
  const opened = database()
  const away = overPostgresql('postgresql://nobody@127.0.0.1:1/nothing')
  try {
    setDatabase(away)
    const answer = await ask('/tickets', { cookie, headers })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
    const page = await answer.text()
    expect(page).toContain(title)
    expect(page).toContain('02 555 09 09')
  } finally {
    setDatabase(opened as ReturnType<typeof database>)
    await away.close()
  }
  expect((await ask('/tickets', { cookie, headers })).status).toBe(200)
})
