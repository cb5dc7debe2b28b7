import { inflateRawSync } from 'node:zlib'
import { newId } from '~/lib/new-id'
import { arrange } from '../mail-out/support'

/** The lines of a CSV as it was written: marks of the file taken off, quotes read. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  for (const line of text.replace(/^\ufeff/, '').split('\r\n')) {
    if (line === '') continue
    const cells = [...line.matchAll(/(?:^|;)"((?:[^"]|"")*)"/g)]
    rows.push(cells.map(([, cell = '']) => cell.replaceAll('""', '"')))
  }
  return rows
}

/** A part of an XLSX, which is a ZIP, by its name. */
export function partOfXlsx(bytes: Buffer, name: string): string {
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number]
    const local = bytes.readUInt32LE(at + 42)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
      return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
    }
    at += 46 + nameLength + extraLength + commentLength
  }
  throw new Error(`There is no ${name} in this file`)
}

/** The cells of the sheet of an XLSX, as a reader sees their texts; moments as days. */
export function readXlsx(bytes: Buffer): string[][] {
  const unescaped = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const shared = [
    ...partOfXlsx(bytes, 'xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g),
  ].map(([, text = '']) => unescaped(text))
  return [...partOfXlsx(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
    ([, row = '']) =>
      [...row.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].map(([, attributes = '', inside = '']) => {
        const [, text = ''] = inside.match(/<(?:v|t)[^>]*>([^<]*)</) ?? []
        return attributes.includes('t="s"') ? (shared[Number(text)] ?? '') : unescaped(text)
      }),
  )
}

/** So many more tickets like this one: rows only, in parts, because no transaction may last for long. */
export async function manyLike({ id }: { id: string }, count: number, prefix: string): Promise<void> {
  const ticket = await arrange((db) => db.ticket.findUniqueOrThrow({ where: { id } }))
  const numbers = Array.from({ length: count }, (_, place) => `${prefix}-${10_000 + place}`)
  for (let from = 0; from < count; from += 500)
    await arrange((db) =>
      db.ticket.createMany({
        data: numbers.slice(from, from + 500).map((number, place) => ({
          ...ticket,
          id: newId(),
          number,
          subject: `${ticket.subject} ${from + place}`,
          updatedAt: new Date(Date.now() - (from + place) * 1_000),
        })),
      }),
    )
}
