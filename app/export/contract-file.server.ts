import type { Readable } from 'node:stream'
import { contractColumns } from '~/domain/promises/contract-columns'
import type { TypedContract, TypedLine } from '~/domain/promises/typed-contract'
import type { Translate } from '~/i18n/translator'
import { formulaSafe } from '~/lib/formula-safe'
import { csvOfRows } from './csv.server'

interface Names {
  service: (id: string) => string
  calendar: (id: string) => string
}

/** The lines of a contract as CSV, in the reader's words; an empty cell is any, and the last line all the rest. */
export function contractFile(t: Translate, { lines, byDefault }: TypedContract, names: Names): Readable {
  const cells = (line: TypedLine, serviceId: string) =>
    contractColumns.map((column) => {
      if (column === 'serviceId') return serviceId
      if (column === 'calendarId') return names.calendar(line.calendarId)
      if (column === 'type') return line.type && t(`ticket:staffType.${line.type as 'incident'}`)
      return column === 'priority' && line.priority
        ? t(`ticket:priority.${line.priority as 'P1'}`)
        : line[column]
    })
  const rows = [
    contractColumns.map((column) => t(`manage:contract.column.${column}`)),
    ...lines.map((line) => cells(line, line.serviceId && names.service(line.serviceId))),
    cells(byDefault, t('manage:contract.otherwise')),
  ]
  return csvOfRows(rows.map((row) => row.map(formulaSafe)))
}
