import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { brussels } from '~/i18n/formatting'
import { wallClock } from '~/lib/wall-clock'
import type { Cell, ExportedTicket, ExportTable } from './columns'

/** A spreadsheet knows no time zones: the moment as a date that shows what the clocks of Brussels show. */
function onTheWall(at: Date): Date {
  const { day, time } = wallClock(at, brussels)
  return new Date(`${day}T${time}Z`)
}

/** Characters that XML cannot hold at all, and that would make the whole file unreadable. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const cellOf = (cell: Cell) =>
  typeof cell === 'string'
    ? { type: String, value: cell.toWellFormed().replace(unwritable, '') }
    : { type: Date, value: onTheWall(cell), format: 'dd/mm/yyyy hh:mm' }

/** Tickets as an Excel file: real dates, texts that are texts, and a first row that stays in sight. */
export async function xlsxOf(table: ExportTable, pages: AsyncIterable<ExportedTicket[]>): Promise<Buffer> {
  const rows: Row[] = [table.headings.map((value) => ({ type: String, value, fontWeight: 'bold' as const }))]
  for await (const page of pages) for (const ticket of page) rows.push(table.rowOf(ticket).map(cellOf))
  const columns = table.widths.map((width) => ({ width }))
  return writeXlsxFile(rows, { sheet: 'Irisdesk', columns, stickyRowsCount: 1 }).toBuffer()
}
