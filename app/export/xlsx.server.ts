import { Readable } from 'node:stream'
import { Zip, ZipDeflate } from 'fflate'
import { wallClock } from '~/lib/wall-clock'
import type { Cell, FileTable } from './file-table'
import {
  headingStyle,
  momentStyle,
  partsOfWorkbook,
  sharedTexts,
  sheetClosing,
  sheetOpening,
} from './workbook-parts'

/** So many different texts are written once and named by their place: statuses, queues, names. */
const MOST_SHARED = 2_000
const DAY_MILLISECONDS = 86_400_000
/** Day 0 of a spreadsheet, in days before 1970. */
const FIRST_DAY = 25_569

/** A spreadsheet knows no time zones: the moment as the days that show what the reader's clocks show. */
function daysOnTheWall(at: Date, timeZone: string): number {
  const { day, time } = wallClock(at, timeZone)
  return Date.parse(`${day}T${time}Z`) / DAY_MILLISECONDS + FIRST_DAY
}

/** Characters that XML cannot hold at all, and that would make the whole file unreadable. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const textElement = (text: string) =>
  `<t xml:space="preserve">${text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/[&<>]/g, (mark) => marks[mark] as string)}</t>`

/** Writes rows of a sheet; what it must remember of them stays small. */
function sheetRows(timeZone: string) {
  const places = new Map<string, number>()
  let row = 0
  const placeOf = (text: string): number | undefined => {
    if (!places.has(text) && places.size < MOST_SHARED) places.set(text, places.size)
    return places.get(text)
  }
  const written = (cell: Cell, style: number): string => {
    if (typeof cell !== 'string') return `<c s="${momentStyle}"><v>${daysOnTheWall(cell, timeZone)}</v></c>`
    const place = placeOf(cell)
    return place === undefined
      ? `<c s="${style}" t="inlineStr"><is>${textElement(cell)}</is></c>`
      : `<c s="${style}" t="s"><v>${place}</v></c>`
  }
  return {
    rowOf(cells: Cell[], style = 0): string {
      row += 1
      return `<row r="${row}">${cells.map((cell) => written(cell, style)).join('')}</row>`
    },
    shared: () => [...places.keys()].map(textElement),
  }
}

/**
 * Pages of rows as an Excel file: real dates, texts that are texts, and a first row that stays in sight. It is
 * written as it is read, a page at a time, so that its length costs no memory.
 */
export function xlsxOf<Row>(table: FileTable<Row>, pages: AsyncIterable<Row[]>): Readable {
  async function* bytes() {
    let ready: Uint8Array[] = []
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      ready.push(chunk)
    })
    const taken = () => {
      const chunks = ready
      ready = []
      return chunks
    }
    const startPart = (name: string) => {
      const part = new ZipDeflate(name, { level: 6 })
      zip.add(part)
      return (text: string, isLast = false) => part.push(Buffer.from(text, 'utf8'), isLast)
    }
    for (const [name, text] of Object.entries(partsOfWorkbook)) startPart(name)(text, true)
    const rows = sheetRows(table.timeZone)
    const write = startPart('xl/worksheets/sheet1.xml')
    write(sheetOpening(table.widths) + rows.rowOf(table.headings, headingStyle))
    for await (const page of pages) {
      write(page.map((row) => rows.rowOf(table.rowOf(row))).join(''))
      yield* taken()
    }
    write(sheetClosing, true)
    startPart('xl/sharedStrings.xml')(sharedTexts(rows.shared()), true)
    zip.end()
    yield* taken()
  }
  return Readable.from(bytes(), { objectMode: false })
}
