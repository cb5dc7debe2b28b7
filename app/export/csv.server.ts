import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { wallClock } from '~/lib/wall-clock'
import type { Cell, FileTable } from './file-table'

/** "24/11/2026 14:05" by the clocks of the reader: what a Belgian Excel takes for a moment, in each of our languages. */
function cellText(cell: Cell, timeZone: string): string {
  if (typeof cell === 'string') return cell
  const { day, time } = wallClock(cell, timeZone)
  return `${day.split('-').reverse().join('/')} ${time}`
}

/**
 * Pages of rows as CSV for a Belgian Excel: UTF-8 with its mark, semicolons, every text in quotes. It is written as
 * it is read; when reading fails the download breaks off, and no half a file looks like a whole one.
 */
export function csvOf<Row>(table: FileTable<Row>, pages: AsyncIterable<Row[]>): Readable {
  async function* rows() {
    yield table.headings
    for await (const page of pages)
      for (const row of page) yield table.rowOf(row).map((cell) => cellText(cell, table.timeZone))
  }
  return csvOfRows(rows())
}

/** Rows as the bytes of such a file, written while they are read. */
export function csvOfRows(rows: Iterable<string[]> | AsyncIterable<string[]>): Readable {
  const written = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', quoted_string: true })
  // What goes wrong reaches whoever reads, as an error of the stream itself.
  pipeline(Readable.from(rows), written, () => {})
  return written
}
