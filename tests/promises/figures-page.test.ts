import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { type FiguresWish, figures, ownFigures } from '~/data/views/figures.server'
import type { Actor } from '~/domain/actor'
import { partOfXlsx, readCsv, readXlsx } from '../export/support'
import { actorOf, anAdministration, aPerson, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { keepFigureMonth } from '../support/figure-months'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { statementsOf } from '../support/statements'
import { refusalOf, refused } from '../use-cases/support'

aTestDatabase()

let ask: Ask
let mobility: TestAdministration
let environment: TestAdministration
let [griet, fatima, jonas, lotte] = [] as unknown as [Actor, Actor, Actor, Actor]
let serviceId: string

const arrange = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test arranges its world', work)
const keep = (
  administration: TestAdministration,
  rows: [dimension: string, value: string, measure: string, count: number, bucket?: number][],
  month = '2026-09',
) =>
  arrange((db) =>
    keepFigureMonth(
      db,
      administration.id,
      month,
      rows.map(([dimension, value, measure, count, bucket = 0]) => ({
        dimension,
        value,
        measure,
        count,
        bucket,
      })),
    ),
  )
const ratings = (dimension: string, value: string, [a, b, c, d]: [number, number, number, number]) =>
  [a, b, c, d].flatMap((count, place): Parameters<typeof keep>[1] =>
    count > 0 ? [[dimension, value, 'rating', count, place + 1]] : [],
  )

beforeAll(async () => {
  ask = await helpdeskInProcess()
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  const both = (role: 'lead' | 'agent') => [
    { administration: mobility, role },
    { administration: environment, role },
  ]
  griet = await actorOf(await aPerson({ name: 'Griet', roles: both('lead') }))
  fatima = await actorOf(await aPerson({ name: 'Fatima', roles: both('agent') }))
  jonas = await actorOf(await aPerson({ name: 'Ali', roles: both('agent') }))
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  serviceId = mobility.serviceId
  await arrange((db) =>
    db.service.update({ where: { id: serviceId }, data: { nameNl: '=1+1', nameFr: '@SUM(A1)' } }),
  )
  const line: Parameters<typeof keep>[1] = [
    ['inflow', 1200],
    ['outflow', 1100],
    ['reopened', 12],
    ['first.met', 90],
    ['first.missed', 10],
    ['resolution.met', 2],
    ['resolution.missed', 1],
    ['withdrawn', 7],
    ['apart', 3],
    ['spam', 5],
    ['waits.requester', 4],
    ['waiting.requester', 600],
    ['language.own', 3],
    ['language.other', 1],
  ].flatMap(([measure, count]): Parameters<typeof keep>[1] => [
    ['all', '', measure as string, count as number],
    ['service', serviceId, measure as string, count as number],
  ])
  await keep(mobility, [
    ...line,
    ['service', '', 'inflow', 1],
    ...ratings('all', '', [6, 2, 1, 1]),
    ...ratings('service', serviceId, [6, 2, 1, 1]),
    ...ratings('service', '', [4, 0, 0, 0]),
    ['agent', fatima.personId, 'inflow', 40],
    ['agent', jonas.personId, 'inflow', 20],
    ['agent', griet.personId, 'inflow', 3],
  ])
  await keep(environment, [
    ['agent', fatima.personId, 'inflow', 2],
    ['agent', jonas.personId, 'inflow', 5],
  ])
})

const wish: FiguresWish = { from: '2026-09', until: '2026-09', administration: null, by: 'service' }
const switchOn = ({ id }: TestAdministration, showsAgentFigures: boolean) =>
  arrange((db) => db.administration.update({ where: { id }, data: { showsAgentFigures } }))

describe('satisfaction', () => {
  it('is told with its shares from five answers on, and before that not at all', async () => {
    const { lines } = await figures(griet, wish, 'nl')
    const told = new Map(lines.map(({ value, answers, grades }) => [value, { answers, grades }]))
    expect(told.get(serviceId)).toEqual({
      answers: 10,
      grades: { veryWell: 6, well: 2, notWell: 1, notAtAll: 1 },
    })
    expect(told.get('')).toEqual({ answers: 4, grades: null })
  })
})

describe('figures of each agent', () => {
  const names = async (actor: Actor, administration: string | null = null) =>
    (await figures(actor, { ...wish, administration, by: 'agent' }, 'nl')).lines.map(({ name, inflow }) => [
      name,
      inflow,
    ])

  it('are shown to leads where the administration switched them on, in alphabetical order', async () => {
    expect(await names(griet)).toEqual([])
    expect((await figures(griet, wish, 'nl')).showsAgents).toBe(false)
    await switchOn(mobility, true)
    expect(await names(griet)).toEqual([
      ['Ali', 20],
      ['Fatima', 40],
      ['Griet', 3],
    ])
    // The other administration did not.
    expect(await names(griet, environment.code)).toEqual([])
    await switchOn(mobility, false)
    expect(await names(griet)).toEqual([])
  })

  it('are seen by nobody else, whatever SQL they send: of colleagues only by a lead, and only where switched on', async () => {
    const seenBy = async (actor: Actor) =>
      (
        await asActor(actor, (db) =>
          db.figureMonth.findMany({
            where: { dimension: 'agent' },
            select: { value: true },
            distinct: 'value',
          }),
        )
      )
        .map(({ value }) => value)
        .sort()
    expect(await seenBy(fatima)).toEqual([fatima.personId])
    expect(await seenBy(griet)).toEqual([griet.personId])
    expect(await seenBy(lotte)).toEqual([])
    await switchOn(mobility, true)
    expect(await seenBy(fatima)).toEqual([fatima.personId])
    expect(await seenBy(griet)).toEqual([fatima.personId, griet.personId, jonas.personId].sort())
    await switchOn(mobility, false)
  })

  it('are always there for the agent themself, of all of their desks together', async () => {
    const { total, months } = await ownFigures(fatima, wish)
    expect([total.inflow, months.map(({ value, inflow }) => [value, inflow])]).toEqual([
      42,
      [['2026-09', 42]],
    ])
    expect((await ownFigures(griet, wish)).total.inflow).toBe(3)
    expect(await refusalOf(ownFigures(lotte, wish))).toEqual(refused('not_found'))
  })
})

describe('the files', () => {
  const fetch = async (format: string, locale: string) =>
    Buffer.from(
      await (
        await ask(`/desk/figures/${format}?from=2026-09&until=2026-09&by=service`, {
          cookie: `${await sessionCookie({ id: griet.personId })}; irisdesk-locale=${locale}`,
        })
      ).arrayBuffer(),
    )
  /** The cells of all tables of the page, line by line, as somebody reads them. */
  async function onThePage(): Promise<Map<string, string[]>> {
    const page = await (
      await ask('/desk/figures?from=2026-09&until=2026-09&by=service', {
        cookie: await sessionCookie({ id: griet.personId }),
      })
    ).text()
    const lines = new Map<string, string[]>()
    for (const [, head = '', cells = ''] of page.matchAll(
      /<tr><th scope="row">([^<]*)<\/th>((?:<td class="number">[^<]*<\/td>)+)<\/tr>/g,
    ))
      lines.set(head, [
        ...(lines.get(head) ?? []),
        ...[...cells.matchAll(/>([^<]*)<\/td>/g)].map(([, cell = '']) => cell.replaceAll('&lt;', '<')),
      ])
    return lines
  }

  it('say exactly what stands on the page, and a name that looks like a formula is text', async () => {
    const page = await onThePage()
    const [headings, ...lines] = readCsv((await fetch('csv', 'nl')).toString('utf8'))
    expect(headings?.slice(0, 3)).toEqual(['Dienst uit de catalogus', 'Binnengekomen', 'Afgehandeld'])
    expect(lines.map(([name]) => name).sort()).toEqual(["'=1+1 (MOB)", 'Geen'])
    for (const [name = '', ...cells] of lines) expect(cells).toEqual(page.get(name.replace(/^'/, '')))
    expect(lines.find(([name]) => name === "'=1+1 (MOB)")).toEqual(
      [
        ...["'=1+1 (MOB)", '1.200', '1.100', '12', '90 %', '–', '66 %', '–', '–', '–', '–', '25 %'],
        ...['10 uur (4)', '–', '–', '–', '10', '80 %', '60 %', '20 %', '10 %', '10 %', '7', '3', '5'],
      ].map((cell) => cell.replace(/ (?=%|uur)/, '\u00a0')),
    )
    expect(lines.find(([name]) => name === 'Geen')?.[16]).toBe('< 5')
  })

  it('are the same as a workbook, without a formula', async () => {
    const csv = readCsv((await fetch('csv', 'nl')).toString('utf8'))
    const workbook = await fetch('xlsx', 'nl')
    expect(partOfXlsx(workbook, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
    expect(readXlsx(workbook)).toEqual(csv)
  })
})

describe('the pages', () => {
  it('ask the same number of questions, whatever is broken down and over however many months', async () => {
    for (const [by, statements] of [
      ['administration', 2],
      ['priority', 3],
      // One more for the names.
      ['service', 4],
      ['team', 4],
      ['agent', 4],
    ] as const)
      for (const from of ['2026-09', '2024-01'])
        expect(await statementsOf(() => figures(griet, { ...wish, from, by }, 'nl')), by).toBe(statements)
    expect(await statementsOf(() => ownFigures(griet, { from: '2024-01', until: '2026-09' }))).toBe(1)
  })

  it('are a lead’s; the own one is anybody’s at a desk, and offers no agents where nobody switched that on', async () => {
    const look = async (path: string, { personId }: Actor) =>
      ask(path, { cookie: await sessionCookie({ id: personId }) })
    expect((await look('/desk/figures', fatima)).status).toBe(404)
    expect((await look('/desk/own-figures', fatima)).status).toBe(200)
    const page = await (await look('/desk/figures', griet)).text()
    expect(page).not.toContain('value="agent"')
    await switchOn(mobility, true)
    expect(await (await look('/desk/figures', griet)).text()).toContain('value="agent"')
    const chosen = await (await look('/desk/figures?from=2026-09&until=2026-09&by=agent', griet)).text()
    expect(chosen).toContain('dit is geen rangschikking')
    await switchOn(mobility, false)
    expect(await (await look('/desk/figures?by=agent', griet)).text()).not.toContain('Ali')
  })
})
