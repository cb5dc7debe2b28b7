import type { Readable } from 'node:stream'
import type { ExportedTicket, ExportTable } from './columns.server'
import { csvOf } from './csv.server'
import type { ExportFormat } from './formats'
import { xlsxOf } from './xlsx.server'

const writers: Record<
  ExportFormat,
  (table: ExportTable, pages: AsyncIterable<ExportedTicket[]>) => Readable
> = { csv: csvOf, xlsx: xlsxOf }

/** Pages of tickets as the bytes of a file, written while they are read. What goes wrong is an error of the stream. */
export const ticketFile = (
  format: ExportFormat,
  table: ExportTable,
  pages: AsyncIterable<ExportedTicket[]>,
): Readable => writers[format](table, pages)
