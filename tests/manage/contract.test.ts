import { beforeAll, describe, expect, it, test } from 'vitest'
import { recountWhereRulesChanged } from '~/use-cases/promises/recount-where-rules-changed.server'
import { actorOf, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aManagedWorld, contents, dayFromNow, look, type ManagedWorld } from './support'

// A coordinator writes what is promised: what is saved is what was typed, and what was promised before stays readable.

aTestDatabase()
let world: ManagedWorld

beforeAll(async () => {
  world = await aManagedWorld()
}, 60_000)

const cookie = () => ({ cookie: world.cookies.coordinator })
const post = (form: Record<string, string> | FormData) =>
  world.ask('/manage/NORTH/contract/terms', { ...cookie(), form })
const open = async (path = '') => (await world.ask(`/manage/NORTH/contract${path}`, cookie())).text()
const versions = () =>
  look((db) =>
    db.contractVersion.findMany({
      where: { administrationId: world.north.id },
      include: { rows: true },
      orderBy: [{ knownSince: 'asc' }, { id: 'asc' }],
    }),
  )
const newest = async () => (await versions()).at(-1)

const line = (place: number | 'default', fields: Record<string, string>) => {
  const start = place === 'default' ? 'default' : `line-${place}`
  const all = { calendarId: world.north.calendarId, first: '', next: '', resolution: '', ...fields }
  return Object.fromEntries(Object.entries(all).map(([field, value]) => [`${start}-${field}`, value]))
}
const aContract = async (lines: Record<string, string>): Promise<Record<string, string>> => ({
  basis: (await newest())?.id ?? '',
  from: '',
  ...line('default', { first: '4:00', next: '10:00', resolution: '30:00' }),
  ...lines,
})

describe('a contract that is saved', () => {
  it('is what was typed, as a whole new version, and asks for a recount', async () => {
    const before = await versions()
    const { north } = world
    const form = await aContract({
      ...line(0, {
        serviceId: north.serviceId,
        type: 'incident',
        priority: 'P1',
        first: '0:15',
        next: '1 u',
        resolution: '4 u 30',
      }),
      ...line(1, { serviceId: '', type: '', priority: 'P2', first: '30 min', resolution: '08:00:00' }),
      pausesForSupplier: 'yes',
    })
    expect((await post(form)).status).toBe(303)
    const after = await versions()
    expect(after.slice(0, -1)).toEqual(before)
    const saved = after.at(-1)
    expect(saved).toMatchObject({ pausesForSupplier: true, savedById: world.people.coordinator.id })
    expect(saved?.effectiveFrom).toEqual(saved?.knownSince)
    const said = saved?.rows
      .map((row) => [
        row.isDefault,
        row.serviceId,
        row.type,
        row.priority,
        row.firstSeconds,
        row.nextSeconds,
        row.resolutionSeconds,
      ])
      .sort((one, other) => Number(one[4]) - Number(other[4]))
    expect(said).toEqual([
      [false, north.serviceId, 'incident', 'P1', 900, 3600, 16_200],
      [false, null, null, 'P2', 1800, null, 28_800],
      [true, null, null, null, 14_400, 36_000, 108_000],
    ])
    const text = await open()
    expect(text).toContain('Incidenten over Computer NORTH met prioriteit Kritiek')
    expect(text).toContain('Alle tickets met prioriteit Hoog')
    expect(text).toContain('De termijn staat stil zolang een leverancier wordt afgewacht.')
    const events = await look((db) =>
      db.event.findMany({ where: { data: { path: ['id'], equals: saved?.id ?? '' } } }),
    )
    expect(events.map(({ data }) => data)).toEqual([
      { of: 'contract', change: 'added', id: saved?.id, fields: [] },
    ])
    expect(await recountWhereRulesChanged()).toBe(1)
  })

  it('moves what open tickets are promised', async () => {
    const { id } = await aTicket({
      by: await actorOf(world.lotte),
      administration: world.north,
      weight: { impact: 'medium', urgency: 'medium' },
    })
    await post(await aContract(line('default', { first: '2:00', resolution: '20:00' })))
    expect(await recountWhereRulesChanged()).toBe(1)
    const promises = await look((db) =>
      db.ticketPromise.findMany({ where: { ticketId: id }, orderBy: { place: 'asc' } }),
    )
    expect(promises.map(({ promise, targetSeconds }) => [promise, targetSeconds])).toEqual([
      ['first', 7200],
      ['resolution', 72_000],
    ])
  })

  it('can be planned from a day that lies ahead, and read before and after', async () => {
    const day = dayFromNow(20)
    const late = await post({ ...(await aContract({})), from: dayFromNow(0) })
    expect([late.status, (await late.text()).includes('Kies een dag vanaf morgen')]).toEqual([422, true])
    expect((await post({ ...(await aContract({})), from: day })).status).toBe(303)
    const planned = await newest()
    expect(await open(`?version=${planned?.id}`)).toContain('U leest een geplande versie')
    const [first] = await versions()
    expect(await open(`?version=${first?.id}`)).toContain('U leest een vroegere versie')
    expect((await world.ask(`/manage/NORTH/contract?version=${world.south.id}`, cookie())).status).toBe(404)
  })

  it('can be withdrawn while it is planned, and made again from any version', async () => {
    const planned = await newest()
    const form = await open(`/terms?from=${planned?.id}`)
    expect(form).toContain(`value="${dayFromNow(20)}"`)
    expect(form).toContain('Ingevuld met de versie')
    const [first] = await versions()
    const withdraw = (version = '') =>
      world.ask('/manage/NORTH/contract', { ...cookie(), form: { intent: 'withdraw', version } })
    expect((await withdraw(first?.id)).status).toBe(422)
    expect((await withdraw(world.rows.south.contractVersionId)).status).toBe(404)
    expect((await withdraw(planned?.id)).status).toBe(303)
    expect((await newest())?.withdrawnAt).toEqual(expect.any(Date))
    expect(await open(`?version=${planned?.id}`)).toContain('voor haar begin is ingetrokken')
    expect(await recountWhereRulesChanged()).toBe(1)
  })

  it('keeps the line of a service that is no longer offered, and the service with it', async () => {
    const { serviceId } = world.north
    await post(await aContract(line(0, { serviceId, first: '1:00' })))
    // Nothing else names this one.
    const { confidentialServiceId } = world.north
    await post(await aContract(line(0, { serviceId: confidentialServiceId, first: '1:00' })))
    expect(
      (
        await world.ask(`/manage/NORTH/services/${confidentialServiceId}`, {
          ...cookie(),
          form: { intent: 'remove' },
        })
      ).status,
    ).toBe(303)
    expect(await look((db) => db.service.findUnique({ where: { id: confidentialServiceId } }))).toMatchObject(
      { isActive: false },
    )
    expect(await open()).toContain('Niet aangeboden')
    expect(
      (await post(await aContract(line(0, { serviceId: confidentialServiceId, first: '2:00' })))).status,
    ).toBe(303)
  })
})

describe('a contract that is refused', () => {
  it('says beside each field what to do, and keeps what was typed', async () => {
    const before = await versions()
    const answer = await post(
      await aContract({
        ...line(0, { priority: 'P1', first: 'gauw' }),
        ...line(1, { priority: 'P1', first: '1:00' }),
        ...line(2, { first: '1:00' }),
      }),
    )
    expect(answer.status).toBe(422)
    const text = await answer.text()
    for (const words of [
      'Schrijf uren en minuten, zoals 4:30',
      'value="gauw"',
      'Hiervoor is er al een regel',
    ])
      expect(text).toContain(words)
    expect(text).toContain('Voor al de rest is er de laatste regel')
    expect(await versions()).toEqual(before)
  })

  it('names nothing of another administration', async () => {
    const before = await contents()
    const { south } = world
    for (const [field, form] of [
      ['line-0-serviceId', line(0, { serviceId: south.serviceId, first: '1:00' })],
      ['line-0-calendarId', line(0, { priority: 'P1', calendarId: south.calendarId })],
      ['default-calendarId', line('default', { calendarId: south.calendarId })],
      ['line-0-type', line(0, { type: 'problem' })],
      ['line-0-calendarId', line(0, { priority: 'P1', calendarId: 'x' })],
    ] as const) {
      const answer = await post(await aContract(form))
      expect([field, answer.status]).toEqual([field, 422])
      expect(await answer.text()).toContain(`id="${field}-error"`)
    }
    expect(await contents()).toEqual(before)
  })

  it('would undo what a colleague saved meanwhile', async () => {
    const form = await aContract({})
    expect((await post(form)).status).toBe(303)
    const late = await post(form)
    expect([late.status, (await late.text()).includes('Een collega bewaarde intussen')]).toEqual([422, true])
  })
})

test('lines are added and taken away without saving anything', async () => {
  const before = await versions()
  const form = await aContract(line(0, { priority: 'P1', first: '0:20' }))
  const more = await post({ ...form, intent: 'addLine' })
  expect(more.status).toBe(200)
  const text = await more.text()
  expect(text).toContain('value="0:20"')
  expect(text).toContain('name="line-1-serviceId"')
  const less = await (await post({ ...form, intent: 'removeLine-0' })).text()
  expect(less).not.toContain('value="0:20"')
  expect(await versions()).toEqual(before)
})

test('a trial says which line wins, and why the others lose', async () => {
  const { serviceId } = world.north
  await post(
    await aContract({
      ...line(0, { serviceId, first: '1:00' }),
      ...line(1, { type: 'incident', priority: 'P1', first: '0:30' }),
    }),
  )
  const text = await open(`?service=${serviceId}&type=incident&priority=P1`)
  expect(text).toContain('Deze regel wint: Alle tickets over Computer NORTH.')
  expect(text).toContain('Incidenten met prioriteit Kritiek: zegt minder dan de regel die wint.')
  expect(text).toContain('Al de rest: geldt alleen als geen andere regel past.')
  // A service of another administration is none.
  expect(await open(`?service=${world.south.serviceId}&type=question&priority=P4`)).toContain(
    'Deze regel wint: Al de rest.',
  )
})

describe('a file', () => {
  const send = (content: string | Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    form.set('intent', 'import')
    form.set('file', new File([content], 'contract.csv', { type: 'text/csv' }))
    return post(form)
  }
  const head = 'Dienst;Type;Prioriteit;Eerste antwoord;Volgend antwoord;Oplossing;Kalender'
  const calendarName = async () =>
    (await look((db) => db.calendar.findUniqueOrThrow({ where: { id: world.north.calendarId } }))).name

  it('of the version in force comes back as it went, for a Belgian Excel and safe from formulas', async () => {
    await look((db) =>
      db.service.update({ where: { id: world.north.serviceId }, data: { nameNl: '=1+1 "Pc"; scherm' } }),
    )
    await post(
      await aContract(line(0, { serviceId: world.north.serviceId, type: 'question', first: '30:15' })),
    )
    const answer = await world.ask('/manage/NORTH/contract/csv', cookie())
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="irisdesk-NORTH-/)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\uFEFF"Dienst";"Type"')).toBe(true)
    expect(text).toContain(`"'=1+1 ""Pc""; scherm";"Vraag"`)
    const back = await send(bytes)
    expect(back.status).toBe(200)
    const page = await back.text()
    expect(page).toContain('Dit bestand zegt hetzelfde als wat nu geldt.')
    expect(page).toContain('value="30:15"')
  })

  it('shows what would change, and saves nothing by itself; commas, French words and an old code page do', async () => {
    const before = await versions()
    const calendar = await calendarName()
    const file = [
      'Service,Type,Priorité,Première réponse,Réponse suivante,Solution,Calendrier',
      `,Demande de service,Haute,0:45,,8 h,"${calendar}"`,
      `Tout le reste,,,4:00,,,"${calendar}"`,
    ].join('\r\n')
    const windows1252 = Uint8Array.from(file, (letter) => letter.charCodeAt(0))
    const answer = await send(windows1252)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toContain('Nieuw: Serviceaanvragen met prioriteit Hoog')
    expect(text).toContain('Vervalt: Vragen over')
    expect(text).toContain('Anders: Al de rest')
    expect(text).toContain('value="0:45"')
    expect(await versions()).toEqual(before)
  })

  it('that is wrong says in which line and column, and changes nothing', async () => {
    const calendar = await calendarName()
    const answer = await send(
      [
        head,
        `Fietsen;;;1:00;;;${calendar}`,
        `;Probleem;Kritiek;gauw;;;${calendar}`,
        `;;Laag;1:00;;;Nergens`,
      ].join('\n'),
    )
    expect(answer.status).toBe(422)
    const text = await answer.text()
    for (const words of [
      'Regel 2, Dienst: Kies een dienst uit de lijst.',
      'Regel 3, Type: Kies een antwoord uit de lijst.',
      'Regel 3, Eerste antwoord: Schrijf uren en minuten, zoals 4:30.',
      'Regel 4, Kalender: Kies een kalender uit de lijst.',
      'Regel 4: Voeg een regel “Al de rest” toe.',
    ])
      expect(text).toContain(words)
    // The form is still there as it was.
    expect(text).toContain('name="default-first"')
    for (const [content, words] of [
      ['Dienst;Type\n', 'Regel 1: Neem de kolommen over'],
      [`${head}\n"x;y`, 'Regel 2: Sluit het aanhalingsteken.'],
      ['', 'Kies een bestand'],
    ] as const)
      expect(await (await send(content)).text()).toContain(words)
  })

  it('knows nothing of another administration', async () => {
    const calendar = await calendarName()
    const text = await (
      await send(`${head}\nComputer SOUTH;;;1:00;;;${calendar}\nAl de rest;;;1:00;;;${calendar}`)
    ).text()
    expect(text).toContain('Regel 2, Dienst: Kies een dienst uit de lijst.')
  })
})
