import { expect, test } from 'vitest'
import { readCsv } from './read-csv'

const cells = (text: string) => {
  const read = readCsv(text)
  return 'rows' in read ? read.rows.map((row) => row.cells) : read.problem
}

test('semicolons and commas are both read, with a mark, quotes and any line end', () => {
  expect(cells('\uFEFFa;b\r\n"1;2";"say ""no"""\r\n')).toEqual([
    ['a', 'b'],
    ['1;2', 'say "no"'],
  ])
  expect(cells('a,b\n1;2,3')).toEqual([
    ['a', 'b'],
    ['1;2', '3'],
  ])
  expect(cells('a;;\n\n;\nb;"";c')).toEqual([
    ['a', '', ''],
    ['b', '', 'c'],
  ])
  expect(cells('')).toEqual([])
})

test('each row knows in which line of the file it begins', () => {
  const read = readCsv('a;b\n"one\ntwo";c\n\nd;e')
  expect('rows' in read && read.rows.map(({ line }) => line)).toEqual([1, 2, 5])
})

test('a quote that is never closed, or stands in the middle, is told with its line', () => {
  expect(cells('a;b\n"c;d\ne')).toEqual({ line: 2, says: 'quoteOpen' })
  expect(cells('a;b\nc"d;e')).toEqual({ line: 2, says: 'quoteMisplaced' })
  expect(cells('a;b\n"c"d;e')).toEqual({ line: 2, says: 'quoteMisplaced' })
})
