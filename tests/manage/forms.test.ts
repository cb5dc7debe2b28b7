import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aManagedWorld, contents, dayFromNow, formsOf, look, type ManagedWorld } from './support'

// What each form of the area does, and what it keeps when it is refused.

aTestDatabase()
let world: ManagedWorld

const worldOnce = (() => {
  let made: Promise<ManagedWorld> | undefined
  return () => {
    made ??= aManagedWorld()
    return made
  }
})()
beforeEach(async () => {
  world = await worldOnce()
}, 60_000)

const post = (path: string, form: Record<string, string>) =>
  world.ask(`/manage/NORTH/${path}`, { cookie: world.cookies.coordinator, form })
const open = (path: string) =>
  world.ask(`/manage/NORTH/${path}`, { cookie: world.cookies.coordinator }).then((answer) => answer.text())
const fieldsOf = (name: string) => formsOf(world, 'north')[name]?.fields ?? {}

/** The form was refused with this sentence, and shows what was typed. */
async function expectKept(path: string, fields: Record<string, string>, sentence: string, kept: string[]) {
  const before = await contents()
  const answer = await post(path, fields)
  expect(answer.status).toBe(422)
  const text = (await answer.text()).replaceAll('&#x27;', '’')
  expect(text).toContain(sentence)
  expect(text).toMatch(/<title>Na te kijken: /)
  for (const word of kept) expect(text).toContain(word)
  expect(await contents()).toEqual(before)
}

describe('a refused form keeps what was typed', () => {
  it('of the administration', async () => {
    const typed = { ...fieldsOf('the administration'), nameFr: '', nameNl: 'Brussel Getypt' }
    await expectKept('administration', typed, 'Schrijf een naam', [
      'Brussel Getypt',
      '02 555 00 00',
      '#ffcc00',
    ])
    for (const days of ['0', '31', 'x', ''])
      await expectKept(
        'administration',
        { ...fieldsOf('the administration'), closesAfterWorkingDays: days, counterNl: 'Getypte balie' },
        'Schrijf een getal van 1 tot 30',
        ['Getypte balie'],
      )
    await expectKept(
      'administration',
      { ...fieldsOf('the administration'), accent: 'red', mail: 'a@b.example' },
      'Kies een kleur',
      ['a@b.example'],
    )
  })

  it('of a warning', async () => {
    const typed = { ...fieldsOf('a warning'), amount: '501', moment: 'percent' }
    await expectKept('warnings', typed, 'Schrijf een getal: 1 tot 500 procent', ['value="501"'])
    await expectKept('warnings', { ...typed, amount: 'x' }, 'Schrijf een getal', ['value="x"'])
    const nothing = { promise: 'next', amount: '17', moment: 'after', queue: '' }
    await expectKept('warnings', nothing, 'Kies wat er moet gebeuren', ['value="17"'])
  })

  it('of a service', async () => {
    await expectKept(
      'services/new',
      { ...fieldsOf('a new service'), helpFr: ' ', nameNl: 'Getypt' },
      'Schrijf een korte uitleg',
      ['Getypt'],
    )
    await expectKept(
      `services/${world.north.serviceId}`,
      { ...fieldsOf('a service'), position: '-1', nameDe: 'Getippt' },
      'Schrijf een getal van 0 tot 999',
      ['Getippt'],
    )
    // A team of the pool that works on none of its queues reads nothing there.
    await expectKept(
      `services/${world.north.serviceId}`,
      { ...fieldsOf('a service'), confidential: 'yes', restrictedTeam: world.team.id, nameDe: 'Getippt' },
      'Kies een team uit de lijst',
      ['Getippt', 'name="confidential" checked'],
    )
  })

  it('of a queue and a unit', async () => {
    await expectKept(
      'queues/new',
      { ...fieldsOf('a new queue'), nameNl: '', nameEn: 'Typed' },
      'Schrijf een naam',
      ['Typed'],
    )
    await expectKept(
      'units/new',
      { ...fieldsOf('a new unit'), nameFr: '', nameNl: 'Getypt' },
      'Schrijf een naam',
      ['Getypt'],
    )
  })

  it('of a rule', async () => {
    await expectKept(
      'routing',
      { ...fieldsOf('a rule'), service: '', language: '' },
      'Kies een dienst of een taal',
      [],
    )
    await expectKept(
      'routing',
      { ...fieldsOf('a rule'), service: '', language: 'de' },
      'Hiervoor is er al een regel',
      ['value="de" selected'],
    )
  })

  it('of priorities', async () => {
    const from = dayFromNow(0)
    await expectKept('priorities', { 'low-low': 'P1', from }, 'Kies een dag vanaf morgen', [from])
    await expectKept('priorities', { 'low-low': 'P1', from: '' }, 'Kies een dag', ['selected'])
    await expectKept('priorities', { 'high-high': 'P1', from: dayFromNow(2) }, 'Op die dag geldt dit al', [])
  })

  it('with a day that no calendar has', async () => {
    const typed = { ...fieldsOf('a role'), from: '2027-02-30' }
    await expectKept(`people/${world.lotte.id}`, typed, 'Kies een dag', ['2027-02-30'])
    await expectKept('priorities', { 'low-low': 'P1', from: '2027-02-31' }, 'Kies een dag', ['2027-02-31'])
  })

  it('of a role', async () => {
    await expectKept(
      `people/${world.lotte.id}`,
      { ...fieldsOf('a role'), from: dayFromNow(5), until: dayFromNow(4) },
      'Kies een einddatum in de toekomst',
      [dayFromNow(4)],
    )
    await expectKept(
      `people/${world.lotte.id}`,
      { ...fieldsOf('a role'), role: 'requester' },
      'Deze persoon heeft die rol al',
      [dayFromNow(30)],
    )
  })

  it('of an address and a domain', async () => {
    await expectKept(
      'mail',
      { intent: 'addAddress', address: 'helpdesk', language: 'fr' },
      'Schrijf een volledig',
      ['value="helpdesk"'],
    )
    await expectKept(
      'mail',
      { intent: 'addAddress', address: world.south.address, language: '' },
      'al in gebruik',
      [world.south.address],
    )
    await expectKept('mail', { intent: 'addDomain', domain: 'not a domain' }, 'Schrijf een domein', [
      'not a domain',
    ])
  })
})

describe('a form that is right', () => {
  it('says so on the page that follows, and in the log without a word of what was written', async () => {
    const answer = await post('administration', fieldsOf('the administration'))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/manage/NORTH/administration'])
    const next = await world.ask('/manage/NORTH/administration', {
      cookie: `${world.cookies.coordinator}; ${(answer.headers.get('set-cookie') ?? '').split(';')[0]}`,
    })
    expect(await next.text()).toContain('Bewaard.')
    const administration = await look((db) =>
      db.administration.findUniqueOrThrow({ where: { id: world.north.id } }),
    )
    expect(administration).toMatchObject({
      nameNl: 'Naam',
      nameFr: 'Nom',
      languageOrder: 'fr_nl',
      accent: '#ffcc00',
      showAgentNames: false,
      closesAfterWorkingDays: 7,
      replyUndoSeconds: 20,
      showsAgentFigures: true,
    })
    const [event] = await look((db) =>
      db.event.findMany({ where: { administrationId: world.north.id, type: 'settings.changed' } }),
    )
    expect(event).toMatchObject({ isPublic: false, actorId: world.people.coordinator.id, ticketId: null })
    const { fields, ...rest } = (event?.data ?? {}) as { fields: string[] }
    expect(rest).toEqual({ of: 'administration', change: 'changed', id: world.north.id })
    expect(fields.sort()).toEqual(
      [
        ...['nameNl', 'nameFr', 'languageOrder', 'closesAfterWorkingDays', 'replyUndoSeconds'],
        ...['showAgentNames', 'showsAgentFigures', 'accent'],
        ...['telephone', 'mail'],
      ].sort(),
    )
    expect(JSON.stringify(event?.data)).not.toMatch(/Naam|ffcc00|02 555/)
  })

  it('shows the administration’s colour to its people, in shades that can be read', async () => {
    const text = await (await world.ask('/', { cookie: world.cookies.requester })).text()
    expect(text).toContain('--own-light:')
  })

  it('adds a service and takes it away; one that a ticket names is kept and no longer offered', async () => {
    expect((await post('services/new', { ...fieldsOf('a new service'), nameNl: 'Telefonie' })).status).toBe(
      303,
    )
    const added = await look((db) => db.service.findFirstOrThrow({ where: { nameNl: 'Telefonie' } }))
    expect(added).toMatchObject({
      administrationId: world.north.id,
      position: 3,
      queueId: world.north.queueId,
    })
    expect(await open('services')).toContain('Telefonie')

    await post(`services/${added.id}`, { intent: 'remove' })
    expect(await look((db) => db.service.findUnique({ where: { id: added.id } }))).toBeNull()

    await post(`services/${world.north.serviceId}`, { intent: 'remove' })
    const kept = await look((db) => db.service.findUniqueOrThrow({ where: { id: world.north.serviceId } }))
    expect(kept.isActive).toBe(false)
    const asking = { cookie: world.cookies.requester }
    expect(await (await world.ask('/tickets/new', asking)).text()).not.toContain(world.north.serviceId)
    const refused = await world.ask('/tickets/new', {
      ...asking,
      form: {
        type: 'incident',
        subject: 'A',
        description: 'B',
        affected: 'me',
        ability: 'no',
        service: world.north.serviceId,
      },
    })
    expect(refused.status).toBe(422)
  })

  it('keeps exactly one default queue', async () => {
    const defaults = () =>
      look((db) =>
        db.queue.findMany({
          where: { administrationId: world.north.id, isDefault: true },
          select: { nameNl: true, id: true },
        }),
      )
    await post('queues/new', { ...fieldsOf('a new queue'), nameNl: 'Eerste', becomesDefault: 'yes' })
    expect((await defaults()).map(({ nameNl }) => nameNl)).toEqual(['Eerste'])
    const [first] = await defaults()
    // Saving it without the tick does not take it away.
    await post(`queues/${first?.id}`, { ...fieldsOf('a queue'), nameNl: 'Eerste' })
    expect(await defaults()).toHaveLength(1)
    await post(`queues/${world.north.queueId}`, { ...fieldsOf('a queue'), becomesDefault: 'yes' })
    expect((await defaults()).map(({ id }) => id)).toEqual([world.north.queueId])
  })

  it('lets no unit become a part of itself', async () => {
    const [a, b] = world.north.unitIds
    const names = { nameNl: 'A', nameFr: 'A' }
    expect((await post(`units/${b}`, { ...names, parent: a })).status).toBe(303)
    expect((await post(`units/${a}`, { ...names, parent: b })).status).toBe(422)
    expect((await post(`units/${a}`, { ...names, parent: a })).status).toBe(422)
  })

  it('says which rule would win', async () => {
    await post('routing', { ...fieldsOf('a rule'), service: world.north.confidentialServiceId })
    const id = world.north.confidentialServiceId
    expect(await open(`routing?service=${id}&language=fr`)).toContain(
      'De regel voor deze dienst in deze taal wint',
    )
    expect(await open(`routing?service=${id}&language=de`)).toContain('De regel voor deze taal wint')
    expect(await open(`routing?service=${id}&language=nl`)).toContain('Geen regel past')
    // Of another administration it says nothing.
    expect(await open(`routing?service=${world.south.serviceId}&language=de`)).toContain(
      'De regel voor deze taal wint',
    )
  })

  it('plans priorities from a day on, and takes back only what is still to come', async () => {
    const cells = () =>
      look((db) =>
        db.priorityCell.findMany({
          where: { administrationId: world.north.id, urgency: 'medium' },
          select: { id: true, impact: true, priority: true },
        }),
      )
    const from = dayFromNow(3)
    expect((await post('priorities', { from, 'low-medium': 'P2', 'high-medium': 'P2' })).status).toBe(303)
    // High and medium gives P2 anyway: no cell for it.
    expect(await cells()).toMatchObject([{ impact: 'low', priority: 'P2' }])
    // Another choice for the same day takes its place.
    await post('priorities', { from, 'low-medium': 'P1' })
    const [planned, ...others] = await cells()
    expect([planned?.priority, others]).toEqual(['P1', []])

    await look((db) =>
      db.priorityCell.update({
        where: { id: planned?.id ?? '' },
        data: { effectiveFrom: new Date(Date.now() - 1000) },
      }),
    )
    expect((await post('priorities', { intent: 'withdraw', id: planned?.id ?? '' })).status).toBe(404)
    expect(await cells()).toHaveLength(1)
    expect((await post('priorities', fieldsOf('a planned priority'))).status).toBe(303)
  })

  it('gives a role until a day, ends it, and gives it anew', async () => {
    const path = `people/${world.lotte.id}`
    const roles = async () => (await actorOf(world.lotte)).memberships.map(({ role }) => role).sort()
    expect((await post(path, fieldsOf('a role'))).status).toBe(303)
    expect(await roles()).toEqual(['agent', 'requester'])
    const membership = await look((db) =>
      db.membership.findFirstOrThrow({ where: { personId: world.lotte.id, role: 'agent' } }),
    )
    expect(membership.validUntil?.toISOString().slice(0, 10)).toBe(dayFromNow(30))
    await post(path, { intent: 'end', id: membership.id })
    expect(await roles()).toEqual(['requester'])
    await post(path, { ...fieldsOf('a role'), until: '' })
    expect(await roles()).toEqual(['agent', 'requester'])
    const events = await look((db) =>
      db.event.findMany({
        where: { administrationId: world.north.id, type: { startsWith: 'membership' } },
        orderBy: { number: 'asc' },
      }),
    )
    expect(events.map(({ type }) => type)).toEqual([
      'membership.given',
      'membership.ended',
      'membership.given',
    ])
  })

  it('adds and removes addresses and domains, in small letters', async () => {
    await post('mail', fieldsOf('an address'))
    await post('mail', fieldsOf('a domain'))
    const text = await open('mail')
    expect(text).toContain('new@own.example')
    await post('mail', { intent: 'removeAddress', address: 'new@own.example' })
    await post('mail', { intent: 'removeDomain', domain: 'own.example' })
    expect(await open('mail')).not.toContain('own.example')
  })
})

describe('the list of people', () => {
  it('finds who is typed, by parts of name or address, without minding accents', async () => {
    const found = async (typed: string) =>
      (await open(`people?q=${encodeURIComponent(typed)}`)).includes('Lotte Peeters')
    expect(await found('lotte')).toBe(true)
    expect(await found('peet LOT')).toBe(true)
    expect(await found('lötte')).toBe(true)
    expect(await found('sofie')).toBe(false)
    expect(await found('%')).toBe(false)
  })

  it('shows nobody of another administration', async () => {
    expect(await open('people')).not.toContain('Sofie Lambert')
  })
})
