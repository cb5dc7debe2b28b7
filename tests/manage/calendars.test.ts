import { beforeAll, describe, expect, it, test } from 'vitest'
import { provePromises } from '~/data/promise-differences.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import { judgedTickets } from '~/data/ticket-promises.server'
import { explain } from '~/domain/promises/explanation'
import { brussels } from '~/i18n/formatting'
import { promiseSentences } from '~/i18n/promise-sentences'
import { translator } from '~/i18n/translate.server'
import { wallClock } from '~/lib/wall-clock'
import { recountWhereRulesChanged } from '~/use-cases/promises/recount-where-rules-changed.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { actorOf, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aManagedWorld, dayFromNow, look, type ManagedWorld } from './support'

// A coordinator writes opening hours: what is saved is what was typed, and it moves what is open and nothing else.

aTestDatabase()
let world: ManagedWorld

beforeAll(async () => {
  world = await aManagedWorld()
}, 60_000)

const post = (path: string, form: Record<string, string>) =>
  world.ask(`/manage/NORTH/calendars/${path}`, { cookie: world.cookies.coordinator, form })
const open = async (path: string) =>
  (await world.ask(`/manage/NORTH/calendars/${path}`, { cookie: world.cookies.coordinator })).text()
const versionsOf = (calendarId: string) =>
  look((db) => db.calendarVersion.findMany({ where: { calendarId }, orderBy: { knownSince: 'asc' } }))
const newestOf = async (calendarId: string) => (await versionsOf(calendarId)).at(-1)

/** The fields of a calendar that is open from Monday to Friday, 8 to 17 h, as its form carries them. */
const office = (basis = ''): Record<string, string> => ({
  basis,
  timeZone: 'Europe/Brussels',
  from: '',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((weekday) => [
      [`period-${weekday - 1}-weekday`, String(weekday)],
      [`period-${weekday - 1}-opensAt`, '8:00'],
      [`period-${weekday - 1}-closesAt`, '17:00'],
    ]),
  ),
})
const closing = (place: number, fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`closing-${place}-${field}`, value]))
const aCalendar = async (name: string): Promise<string> => {
  const { status, headers } = await post('new/hours', { ...office(), name })
  expect(status).toBe(303)
  return headers.get('location')?.split('/').at(-1) ?? ''
}

describe('a calendar that is saved', () => {
  it('is what was typed: several periods a day, a night, parts of days, days of every year, four names', async () => {
    const id = await aCalendar('Nachtdienst')
    const answer = await post(`${id}/hours`, {
      basis: (await newestOf(id))?.id ?? '',
      timeZone: 'Atlantic/Reykjavik',
      from: '',
      'period-0-weekday': '1',
      'period-0-opensAt': '8u30',
      'period-0-closesAt': '12:00',
      'period-1-weekday': '1',
      'period-1-opensAt': '13 h',
      'period-1-closesAt': '17.15',
      'period-2-weekday': '5',
      'period-2-opensAt': '22:00',
      'period-2-closesAt': '6',
      'period-3-weekday': '6',
      'period-3-opensAt': '',
      'period-3-closesAt': '',
      ...closing(0, {
        day: '2026-12-24',
        closesFrom: '12',
        closesTill: '',
        nameNl: 'Kerstavond',
        nameFr: 'Réveillon',
      }),
      ...closing(1, {
        day: '2026-07-21',
        isYearly: 'yes',
        nameNl: 'Feest',
        nameFr: 'Fête',
        nameEn: 'Feast',
        nameDe: 'Fest',
      }),
      'holiday-2027-05-17': 'yes',
    })
    expect(answer.status).toBe(303)
    const saved = await newestOf(id)
    expect(saved).toMatchObject({
      timeZone: 'Atlantic/Reykjavik',
      savedById: world.people.coordinator.id,
      periods: [
        { weekday: 1, opensAt: '08:30', closesAt: '12:00' },
        { weekday: 1, opensAt: '13:00', closesAt: '17:15' },
        { weekday: 5, opensAt: '22:00', closesAt: '06:00' },
      ],
      closingDays: [
        {
          day: '2026-12-24',
          closesFrom: '12:00',
          closesTill: null,
          nameNl: 'Kerstavond',
          nameFr: 'Réveillon',
          nameEn: null,
          nameDe: null,
          isYearly: false,
        },
        { day: '2026-07-21', isYearly: true, nameEn: 'Feast', nameDe: 'Fest' },
        { day: '2027-05-17', nameNl: 'Pinkstermaandag', nameFr: 'Lundi de Pentecôte' },
      ],
    })
    expect(saved?.effectiveFrom).toEqual(saved?.knownSince)
    const page = await open(id)
    for (const words of ['8:30 tot 12:00', '22:00 tot 6:00 (zaterdag)', 'Réveillon', 'Atlantic/Reykjavik'])
      expect(page).toContain(words)
  })

  it('never changes what was saved before, which can still be read', async () => {
    const id = world.north.calendarId
    const [first] = await versionsOf(id)
    await post(`${id}/hours`, { ...office(first?.id), 'period-0-opensAt': '10:00' })
    const [before, after, ...others] = await versionsOf(id)
    expect(before).toEqual(first)
    expect(others).toEqual([])
    expect(await open(`${id}?version=${before?.id}`)).toContain('U leest een vroegere versie')
    expect(await open(id)).toContain('10:00 tot 17:00')
    expect(after?.id).not.toBe(first?.id)
  })

  it('holds from a day that lies ahead, at midnight in its own zone, and never from one that is over', async () => {
    const id = await aCalendar('Gepland')
    const basis = (await newestOf(id))?.id
    const tokyo = { ...office(basis), timeZone: 'Asia/Tokyo' }
    for (const [from, sentence] of [
      [dayFromNow(-1), 'Kies een dag vanaf morgen'],
      ['2027-02-30', 'Kies een dag'],
    ] as const) {
      const refused = await post(`${id}/hours`, { ...tokyo, from })
      expect([refused.status, (await refused.text()).includes(sentence)]).toEqual([422, true])
    }
    const day = dayFromNow(10)
    expect((await post(`${id}/hours`, { ...tokyo, from: day })).status).toBe(303)
    expect((await newestOf(id))?.effectiveFrom).toEqual(new Date(`${day}T00:00:00+09:00`))
    expect(await open(id)).toContain('Gepland')
    expect(await open(`${id}/hours`)).toContain('Er is al een versie gepland')
  })

  it('can be withdrawn while it is planned, and still be read; what has begun cannot', async () => {
    const id = await aCalendar('Intrekken')
    const begun = await newestOf(id)
    await post(`${id}/hours`, { ...office(begun?.id), from: dayFromNow(10) })
    const planned = await newestOf(id)
    const withdraw = (version = '') => post(id, { intent: 'withdraw', version })
    expect(await open(`${id}?version=${planned?.id}`)).toContain('Planning intrekken')
    expect(await open(`${id}?version=${begun?.id}`)).not.toContain('Planning intrekken')
    const refused = await withdraw(begun?.id)
    expect([refused.status, (await refused.text()).includes('intussen begonnen of ingetrokken')]).toEqual([
      422,
      true,
    ])
    expect((await withdraw(planned?.id)).status).toBe(303)
    expect((await withdraw(planned?.id)).status).toBe(422)
    expect((await withdraw(world.rows.south.calendarVersionId)).status).toBe(404)
    expect(await newestOf(id)).toEqual({ ...planned, withdrawnAt: expect.any(Date) })
    expect(await open(`${id}?version=${planned?.id}`)).toContain('voor haar begin is ingetrokken')
    expect(await open(`${id}/hours`)).not.toContain('Er is al een versie gepland')
    const [event] = await look((db) =>
      db.event.findMany({ where: { data: { path: ['id'], equals: planned?.id ?? '' } } }),
    )
    expect(event?.data).toEqual({ of: 'calendar', change: 'removed', id: planned?.id, fields: [] })
  })

  it('can be made from another version: with its hours, and the day of a plan', async () => {
    const id = await aCalendar('Opnieuw')
    const first = await newestOf(id)
    const day = dayFromNow(10)
    await post(`${id}/hours`, { ...office(first?.id), 'period-0-opensAt': '6:15', from: day })
    const planned = await newestOf(id)
    const form = await open(`${id}/hours?from=${planned?.id}`)
    for (const words of ['value="06:15"', `value="${day}"`, 'Ingevuld met de versie'])
      expect(form).toContain(words)
    const again = await open(`${id}/hours?from=${first?.id}`)
    expect(again).not.toContain('value="06:15"')
    expect(again).not.toContain(`value="${day}"`)
    const foreign = `/manage/NORTH/calendars/${id}/hours?from=${world.rows.south.calendarVersionId}`
    expect((await world.ask(foreign, { cookie: world.cookies.coordinator })).status).toBe(404)
  })

  it('does not undo what a colleague saved meanwhile', async () => {
    const id = await aCalendar('Samen')
    const basis = (await newestOf(id))?.id
    expect((await post(`${id}/hours`, office(basis))).status).toBe(303)
    const late = await post(`${id}/hours`, office(basis))
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('Een collega bewaarde intussen een andere versie')
    expect(await versionsOf(id)).toHaveLength(2)
  })

  it('has a name of its own, which can be changed', async () => {
    const id = await aCalendar('Balie')
    const twice = await post('new/hours', { ...office(), name: 'balie' })
    expect([twice.status, (await twice.text()).includes('Een andere kalender heet al zo')]).toEqual([
      422,
      true,
    ])
    expect((await post('new/hours', { ...office(), name: ' ' })).status).toBe(422)
    expect((await post(id, { name: 'Onthaal' })).status).toBe(303)
    expect(await open('')).toContain('Onthaal')
    expect((await post(id, { name: '' })).status).toBe(422)
  })

  it('is told in the log without a word of what was written', async () => {
    const id = await aCalendar('Logboek')
    await post(`${id}/hours`, {
      ...office((await newestOf(id))?.id),
      ...closing(0, { day: '2027-01-02', nameNl: 'Brug', nameFr: 'Pont' }),
    })
    const events = await look((db) =>
      db.event.findMany({ where: { data: { path: ['id'], equals: id } }, orderBy: { number: 'asc' } }),
    )
    expect(events.map(({ data }) => data)).toEqual([
      { of: 'calendar', change: 'added', id, fields: ['timeZone', 'periods', 'closingDays'] },
      { of: 'calendar', change: 'changed', id, fields: ['closingDays'] },
    ])
  })
})

describe('the form', () => {
  it('says beside each field what to do, and keeps what was typed', async () => {
    const id = await aCalendar('Fouten')
    const before = await versionsOf(id)
    const answer = await post(`${id}/hours`, {
      ...office((await newestOf(id))?.id),
      'period-1-opensAt': 'noen',
      ...closing(0, { day: '2027-01-02', nameNl: 'Getypte brug', nameFr: '' }),
      ...closing(1, { day: '2027-01-02', nameNl: 'Nog eens', nameFr: 'Encore' }),
      timeZone: 'Mars/Olympus',
    })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    for (const words of ['Schrijf een uur, zoals 8:30', 'value="noen"', 'Schrijf een naam', 'Getypte brug'])
      expect(text).toContain(words)
    expect(text).toContain('Deze dag staat al in de lijst')
    expect(text).toMatch(/id="closing-0-nameFr-error"/)
    expect(await versionsOf(id)).toEqual(before)
    const overlapping = await post(`${id}/hours`, {
      ...office((await newestOf(id))?.id),
      'period-1-weekday': '1',
      'period-1-opensAt': '16:00',
      'period-1-closesAt': '18:00',
    })
    expect(await overlapping.text()).toContain('Dit valt samen met andere uren')
  })

  it('adds and takes away rows without saving anything, and keeps what was typed', async () => {
    const id = await aCalendar('Rijen')
    const typed = { ...office(), from: '2027-03-01', ...closing(0, { day: '2027-01-02', nameNl: 'Brug' }) }
    const more = await post(`${id}/hours`, { ...typed, intent: 'addPeriod-1' })
    expect(more.status).toBe(200)
    const text = await more.text()
    // Monday has a second row, with the cursor in it; Saturday and Sunday have an empty one each.
    expect(text).toMatch(/autofocus=""[^>]*id="period-1-opensAt"|id="period-1-opensAt"[^>]*autofocus=""/)
    expect(text).toContain('name="period-7-opensAt"')
    expect(text).toContain('value="2027-03-01"')
    expect(text).toContain('value="Brug"')
    const less = await (await post(`${id}/hours`, { ...typed, intent: 'removeClosing-0' })).text()
    expect(less).not.toContain('Brug')
    const holidays = await (
      await post(`${id}/hours`, { ...typed, 'holiday-2027-05-06': 'yes', intent: 'addHolidays' })
    ).text()
    expect(holidays).toContain('value="Hemelvaart"')
    expect(holidays).not.toContain('name="holiday-2027-05-06"')
    expect(await versionsOf(id)).toHaveLength(1)
  })
})

test('the calendar of the common helpdesk is read and not changed', async () => {
  const id = await look(async (db) => {
    const { id: common } = await db.calendar.create({
      data: { id: crypto.randomUUID(), administrationId: null, name: 'Gemeenschappelijk' },
    })
    return common
  })
  expect(await open('')).toContain('Gemeenschappelijk')
  expect(await open(id)).toContain('niet wijzigen')
  const at = { cookie: world.cookies.coordinator }
  expect((await world.ask(`/manage/NORTH/calendars/${id}/hours`, at)).status).toBe(404)
  expect((await post(`${id}/hours`, office())).status).toBe(404)
  expect((await post(id, { name: 'Van mij' })).status).toBe(404)
})

test('a holiday for tomorrow moves open tickets, which say why, and no closed ones; a plan that is withdrawn likewise', async () => {
  const { north } = world
  const lotte = await actorOf(world.lotte)
  const agent = await actorOf(world.people.agent)
  // Around the clock, so that it does not matter when this test runs.
  const always = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
      [`period-${weekday - 1}-weekday`, String(weekday)],
      [`period-${weekday - 1}-opensAt`, '0:00'],
      [`period-${weekday - 1}-closesAt`, '24:00'],
    ]),
  )
  const save = async (fields: Record<string, string>) => {
    const basis = (await newestOf(north.calendarId))?.id ?? ''
    const form = { basis, timeZone: 'Europe/Brussels', from: '', ...always, ...fields }
    expect((await post(`${north.calendarId}/hours`, form)).status).toBe(303)
    expect(await recountWhereRulesChanged()).toBe(1)
  }
  const anHourAgo = new Date(Date.now() - 3_600_000)
  const aNormalTicket = () =>
    aTicket({ by: lotte, administration: north, weight: { impact: 'medium', urgency: 'medium' } }, anHourAgo)
  const solve = (number: string) =>
    changeStatus(agent, {
      number,
      next: { status: 'resolved', resolutionCode: 'solved' },
      version: null,
      sentence: { body: 'Het werkt weer.', language: 'nl', channel: 'web' },
    })
  const running = await aNormalTicket()
  const solved = await aNormalTicket()
  await solve(solved.number)
  // Whatever ends within the second of a decision knows of it.
  const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100))
  await aSecond()
  await save({})
  const promisesOf = (ticketId: string) =>
    look((db) => db.ticketPromise.findMany({ where: { ticketId }, orderBy: { place: 'asc' } }))
  const resolutionOf = async (id: string) =>
    (await promisesOf(id)).find(({ promise }) => promise === 'resolution')?.dueAt?.getTime() ?? 0
  const due = await resolutionOf(running.id)
  const kept = await promisesOf(solved.id)

  const tomorrow = wallClock(new Date(Date.now() + 86_400_000), brussels).day
  await save(closing(0, { day: tomorrow, nameNl: 'Staking', nameFr: 'Grève' }))

  // Thirty working hours reach over tomorrow, whenever it is now; a day of the clock change has no 24 hours.
  expect([23, 24, 25]).toContain(((await resolutionOf(running.id)) - due) / 3_600_000)
  expect(await promisesOf(solved.id)).toEqual(kept)
  const [judged] = await acrossAdministrationsInSql('a test asks why', (db) =>
    judgedTickets(db, [running.id]),
  )
  if (!judged) throw new Error('The ticket has no history')
  const now = new Date()
  const why = promiseSentences(explain(judged.history, judged.rules, now, 'resolution'), {
    t: translator('nl'),
    locale: 'nl',
    audience: 'requester',
    now,
  })
  expect(why.join(' ')).toContain('(Staking)')
  expect(why.join(' ')).toContain('Dat werd beslist op')

  // The strike is over, and then one is planned for tomorrow and called off: open tickets go back, and nothing else moves.
  await save({})
  await save({ from: tomorrow, ...closing(0, { day: tomorrow, nameNl: 'Staking', nameFr: 'Grève' }) })
  expect(await resolutionOf(running.id)).toBeGreaterThan(due)
  const late = await aNormalTicket()
  await solve(late.number)
  const judgedByThePlan = await promisesOf(late.id)
  const version = (await newestOf(north.calendarId))?.id ?? ''
  await aSecond()
  expect((await post(north.calendarId, { intent: 'withdraw', version })).status).toBe(303)
  expect(await recountWhereRulesChanged()).toBe(1)
  expect(await resolutionOf(running.id)).toBe(due)
  expect(await promisesOf(late.id)).toEqual(judgedByThePlan)
  expect((await provePromises({ mends: false, now: new Date() })).different).toEqual([])
})
