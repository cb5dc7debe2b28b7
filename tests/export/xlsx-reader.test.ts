// @vitest-environment jsdom
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { type ExportedTicket, exportTable } from '~/export/columns.server'
import { xlsxOf } from '~/export/xlsx.server'
import { partsOfZip, readWorkbook } from './xlsx-reader'

const ticket = (subject: string): ExportedTicket => ({
  number: 'MOB-1',
  subject,
  status: 'open',
  pendingOn: null,
  priority: 'P1',
  type: 'incident',
  channel: 'web',
  administration: null,
  queue: null,
  service: null,
  requesterName: 'Lotte',
  assigneeName: null,
  isAssigned: false,
  isConfidential: false,
  createdAt: new Date('2026-11-01T08:00:00Z'),
  changedAt: new Date('2026-11-02T12:30:00Z'),
})
const table = exportTable('fr', 'Europe/Brussels')
async function workbookOf(subjects: string[]): Promise<Buffer> {
  async function* pages() {
    for (let from = 0; from < subjects.length; from += 500) yield subjects.slice(from, from + 500).map(ticket)
  }
  return buffer(xlsxOf(table, pages()))
}

const villains = ['=1+1', '+32 2 555', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://a.example","b")']

test('an office program finds its way through the file, and what looks like a formula is a text there', async () => {
  const words = ['Écran noir & <b>', ' spaces ', 'a"b', '\u{1f4a5}', 'two\nlines']
  const book = readWorkbook(await workbookOf([...words, ...villains]))
  expect([book.sheetName, book.formulas]).toEqual(['Irisdesk', 0])
  const [headings, ...rows] = book.rows
  expect(headings?.map(({ text }) => text)).toEqual(table.headings)
  const subjects = rows.map((row) => row[1])
  expect(subjects.every((cell) => cell?.type === 's')).toBe(true)
  expect(subjects.map((cell) => cell?.text).slice(0, words.length)).toEqual(words)
  // The mark before it keeps it a text also after it was saved as CSV. Every end of a line is \n in XML.
  expect(subjects.slice(words.length).map((cell) => cell?.text)).toEqual(
    villains.map((villain) => `'${villain.replace('\r', '\n')}`),
  )
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([table.headings.length]))
})

test('a text that is not shared any more is a text as well, and moments are numbers with the look of a date', async () => {
  const many = Array.from({ length: 2_100 }, (_, place) => `Subject ${place}`)
  const { rows, formulas } = readWorkbook(await workbookOf([...many, ...villains]))
  expect(formulas).toBe(0)
  const last = rows.at(-1)
  expect(last?.[1]).toMatchObject({ type: 'inlineStr', text: `'${villains.at(-1)}` })
  // 2 November 2026, half past one by the clocks of Brussels.
  const moments = last?.filter(({ type }) => type === 'n').map(({ text }) => Number(text))
  expect(moments?.at(-1)).toBeCloseTo(46_328 + 13.5 / 24, 6)
  expect(rows.flat().filter(({ type, text }) => type === 'n' && !(Number(text) > 0))).toEqual([])
})

test('a reader that is strict notices a damaged part', async () => {
  const bytes = await workbookOf(['A'])
  expect([...partsOfZip(bytes).keys()]).toContain('xl/worksheets/sheet1.xml')
  const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 8
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  expect(() => readWorkbook(bytes)).toThrow()
})
