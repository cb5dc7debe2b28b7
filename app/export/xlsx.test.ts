import { buffer } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ExportedTicket, exportTable } from './columns.server'
import { xlsxOf } from './xlsx.server'

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
  changedAt: new Date('2026-07-01T08:00:00Z'),
})
const partsOf = async (subjects: string[], timeZone?: string) => {
  async function* pages() {
    yield subjects.map(ticket)
  }
  const parts = unzipSync(await buffer(xlsxOf(exportTable('nl', timeZone), pages())))
  return {
    sheet: strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
    shared: strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()),
  }
}

test('what could end an element, or stand in no XML at all, does neither', async () => {
  const { shared } = await partsOf(['</t><f>1+1</f> & "x"', 'a\0b\u0008c\ud800d', '=1+1'])
  expect(shared).toContain('&lt;/t&gt;&lt;f&gt;1+1&lt;/f&gt; &amp; "x"')
  expect(shared).toContain('>abc\ufffdd<')
  expect(shared).toContain(">'=1+1<")
})

test('of many different texts only the first are remembered; the others stand in their cells', async () => {
  const { sheet, shared } = await partsOf(Array.from({ length: 3_000 }, (_, place) => `Subject ${place}`))
  expect(shared.match(/<si>/g)).toHaveLength(2_000)
  expect(sheet).toContain('<c s="0" t="inlineStr"><is><t xml:space="preserve">Subject 2999</t></is></c>')
  expect(sheet.match(/<row /g)).toHaveLength(3_001)
})

test('moments are days by the clocks of whoever reads them, in winter and in summer', async () => {
  const days = async (timeZone?: string) =>
    [...(await partsOf(['A'], timeZone)).sheet.matchAll(/s="2"><v>([\d.]+)</g)].map(
      ([, days]) => Number(days) % 1,
    )
  const hours = (parts: number[]) => parts.map((part) => Math.round(part * 24))
  expect(hours(await days())).toEqual([9, 10])
  expect(hours(await days('Asia/Tokyo'))).toEqual([17, 17])
})

test('what goes wrong while it is read is an error of the file, and never half a file', async () => {
  async function* pages() {
    yield [ticket('A')]
    throw new Error('the database is away')
  }
  await expect(buffer(xlsxOf(exportTable('nl'), pages()))).rejects.toThrow('the database is away')
})
