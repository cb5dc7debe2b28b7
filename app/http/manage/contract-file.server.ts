import { type ContractColumn, contractColumns } from '~/domain/promises/contract-columns'
import { readDuration, type TypedContract, type TypedLine } from '~/domain/promises/typed-contract'
import { priorities, ticketTypes } from '~/domain/ticket-values'
import { locales } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'
import type { Translate } from '~/i18n/translator'
import { formulaSafe } from '~/lib/formula-safe'
import { type CsvRow, readCsv } from '~/lib/read-csv'

/** What cells can name: each thing by the names that it has. */
export interface Nameable {
  services: { id: string; names: string[] }[]
  calendars: { id: string; names: string[] }[]
}

/** What is wrong in a file: in which line (the first is 1) and column, and a sentence of locales/errors.json. */
export interface FileProblem {
  line: number
  column: ContractColumn | null
  says: string
}

type Lines = Pick<TypedContract, 'lines' | 'byDefault'>

/**
 * Reads the lines of a contract from a CSV file in any of our languages: semicolons or commas, UTF-8 or what an older Excel
 * writes. An empty cell is any; the line for all the rest is needed once.
 */
export function readContractFile(bytes: Uint8Array, nameable: Nameable): Lines | { problems: FileProblem[] } {
  const read = readCsv(decoded(bytes))
  if ('problem' in read) return { problems: [{ ...read.problem, column: null }] }
  const [head, ...rows] = read.rows
  const columns = head ? columnsIn(head) : null
  if (!columns) return { problems: [{ line: head?.line ?? 1, column: null, says: 'csvHeadings' }] }
  const problems: FileProblem[] = []
  const known = tables(nameable)
  const lines: TypedLine[] = []
  let byDefault: TypedLine | null = null
  for (const row of rows) {
    const cell = (column: ContractColumn) => unescaped((row.cells[columns.indexOf(column)] ?? '').trim())
    const problem = (column: ContractColumn | null, says: string) =>
      problems.push({ line: row.line, column, says })
    if (row.cells.length > columns.length) problem(null, 'csvCells')
    const isDefault = known.otherwise.has(folded(cell('serviceId')))
    const named = (column: 'serviceId' | 'type' | 'priority' | 'calendarId', says: string): string => {
      const text = cell(column)
      if (text === '' && column !== 'calendarId') return ''
      const ids = known[column].get(folded(text)) ?? []
      if (ids.length !== 1) problem(column, ids.length > 1 ? 'csvAmbiguous' : says)
      return ids[0] ?? ''
    }
    const duration = (column: 'first' | 'next' | 'resolution') => {
      if (Number.isNaN(readDuration(cell(column)))) problem(column, 'durationUnknown')
      return cell(column)
    }
    const line: TypedLine = {
      serviceId: isDefault ? '' : named('serviceId', 'serviceUnknown'),
      type: named('type', 'choiceUnknown'),
      priority: named('priority', 'choiceUnknown'),
      first: duration('first'),
      next: duration('next'),
      resolution: duration('resolution'),
      calendarId: named('calendarId', 'calendarUnknown'),
    }
    if (isDefault && byDefault) problem('serviceId', 'lineTwice')
    if (isDefault) byDefault = { ...line, type: '', priority: '' }
    else lines.push(line)
  }
  if (!byDefault)
    problems.push({ line: read.rows.at(-1)?.line ?? 1, column: null, says: 'csvDefaultMissing' })
  return problems.length > 0 || !byDefault ? { problems } : { lines, byDefault }
}

/** UTF-8, or the code page of Western Windows, in which Excel saves when nobody tells it not to. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Without the apostrophe that our own files put before what looks like a formula. */
const unescaped = (text: string) => (text === formulaSafe(text.slice(1)) ? text.slice(1) : text)

const folded = (text: string) => text.normalize('NFKC').trim().toLocaleLowerCase('nl')
const inAll = (wordOf: (t: Translate) => string) =>
  locales.map((locale) => folded(wordOf(translator(locale))))

/** Which column stands where; null unless all seven are there, each once. */
function columnsIn({ cells }: CsvRow): ContractColumn[] | null {
  const found = cells.map((heading) =>
    contractColumns.find((column) =>
      inAll((t) => t(`manage:contract.column.${column}`)).includes(folded(heading)),
    ),
  )
  const named = found.flatMap((column) => column ?? [])
  return named.length === found.length && new Set(named).size === contractColumns.length ? named : null
}

function tables({ services, calendars }: Nameable) {
  const table = (things: { id: string; names: string[] }[]) => {
    const ids = new Map<string, string[]>()
    for (const { id, names } of things)
      for (const name of new Set(names.map(folded))) ids.set(name, [...(ids.get(name) ?? []), id])
    return ids
  }
  return {
    serviceId: table(services),
    calendarId: table(calendars),
    type: table(ticketTypes.map((id) => ({ id, names: [id, ...inAll((t) => t(`ticket:staffType.${id}`))] }))),
    priority: table(
      priorities.map((id) => ({ id, names: [id, ...inAll((t) => t(`ticket:priority.${id}`))] })),
    ),
    otherwise: new Set(inAll((t) => t('manage:contract.otherwise'))),
  }
}
