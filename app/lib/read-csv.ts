/** A record with the line of the file in which it begins, the first is 1. */
export interface CsvRow {
  line: number
  cells: string[]
}

type CsvProblem = { line: number; says: 'quoteOpen' | 'quoteMisplaced' }

/**
 * Reads a file with separated values (RFC 4180), strictly: a quote stands around a whole cell or not at all. Semicolon or
 * comma, whichever the first line has more of; empty lines are none.
 */
export function readCsv(text: string): { rows: CsvRow[] } | { problem: CsvProblem } {
  const source = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(source)
  const rows: CsvRow[] = []
  let line = 1
  let cells: string[] = []
  let startsAt = line
  let place = 0
  while (place < source.length) {
    let cell = ''
    if (source[place] === '"') {
      const opened = line
      place += 1
      for (;;) {
        const end = source.indexOf('"', place)
        if (end < 0) return { problem: { line: opened, says: 'quoteOpen' } }
        cell += source.slice(place, end)
        place = end + 1
        if (source[place] !== '"') break
        cell += '"'
        place += 1
      }
      line += cell.split('\n').length - 1
      if (place < source.length && !isEnd(source, place, separator))
        return { problem: { line, says: 'quoteMisplaced' } }
    } else {
      const from = place
      while (place < source.length && !isEnd(source, place, separator)) place += 1
      cell = source.slice(from, place)
      if (cell.includes('"')) return { problem: { line, says: 'quoteMisplaced' } }
    }
    cells.push(cell)
    if (source[place] === separator) {
      place += 1
      if (place < source.length) continue
      cells.push('')
    }
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: startsAt, cells })
    cells = []
    place += source[place] === '\r' && source[place + 1] === '\n' ? 2 : 1
    line += 1
    startsAt = line
  }
  return { rows }
}

const isEnd = (source: string, place: number, separator: string) =>
  source[place] === separator || source[place] === '\n' || source[place] === '\r'

function separatorOf(source: string): ';' | ',' {
  const first = source.split(/\r?\n/, 1)[0]?.replace(/"[^"]*"/g, '') ?? ''
  return first.split(',').length > first.split(';').length ? ',' : ';'
}
