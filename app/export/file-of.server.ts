import type { Readable } from 'node:stream'
import { csvOf } from './csv.server'
import type { FileTable } from './file-table'
import type { ExportFormat } from './formats'
import { xlsxOf } from './xlsx.server'

/** Pages of rows as the bytes of a file, written while they are read. What goes wrong is an error of the stream. */
export const fileOf = <Row>(
  format: ExportFormat,
  table: FileTable<Row>,
  pages: AsyncIterable<Row[]>,
): Readable => (format === 'csv' ? csvOf(table, pages) : xlsxOf(table, pages))
