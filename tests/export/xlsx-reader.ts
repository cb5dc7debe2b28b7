import { crc32, inflateRawSync } from 'node:zlib'

// Reads a workbook as an office program does: along its relationships, with a ZIP reader and an XML parser that have
// nothing to do with what wrote it. Whatever is not well-formed, not declared or not there is an error. The parser is
// that of the test's document (`@vitest-environment jsdom`).

/** The parts of a ZIP by name, each checked against its length and its sum. */
export function partsOfZip(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('The directory of the ZIP is broken')
    const short = (offset: number) => bytes.readUInt16LE(at + offset)
    const long = (offset: number) => bytes.readUInt32LE(at + offset)
    const name = bytes.toString('utf8', at + 46, at + 46 + short(28))
    const local = long(42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + long(20))
    const content = short(10) === 0 ? packed : inflateRawSync(packed)
    if (content.length !== long(24) || crc32(content) !== long(16)) throw new Error(`${name} is damaged`)
    if (parts.has(name)) throw new Error(`${name} is there twice`)
    parts.set(name, content)
    at += 46 + short(28) + short(30) + short(32)
  }
  return parts
}

export interface ReadCell {
  /** As in the file: s shared, inlineStr, n a number (also when nothing says so). */
  type: string
  text: string
  style: number
}
export interface ReadWorkbook {
  sheetName: string
  rows: ReadCell[][]
  /** What a program would compute; there must be none. */
  formulas: number
}

/** The first sheet of a workbook. @throws Error for what an office program would offer to repair */
export function readWorkbook(bytes: Buffer): ReadWorkbook {
  const parts = partsOfZip(bytes)
  const xml = (name: string) => {
    const part = parts.get(name)
    if (!part) throw new Error(`There is no ${name}`)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part)
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    if (parsed.getElementsByTagName('parsererror').length > 0) throw new Error(`${name} is no XML`)
    return parsed
  }
  const all = (of: Document | Element, tag: string) => [...of.getElementsByTagNameNS('*', tag)]
  const contentTypes = xml('[Content_Types].xml')
  const typeOf = (name: string) =>
    all(contentTypes, 'Override')
      .find((one) => one.getAttribute('PartName') === `/${name}`)
      ?.getAttribute('ContentType') ??
    all(contentTypes, 'Default')
      .find((one) => name.endsWith(`.${one.getAttribute('Extension')}`))
      ?.getAttribute('ContentType')
  for (const name of parts.keys())
    if (name !== '[Content_Types].xml' && !typeOf(name)) throw new Error(`${name} is not declared`)

  /** The part to which a relationship of this kind, or with this id, leads from `folder`. */
  const related = (rels: string, folder: string, wanted: string, contentType: string) => {
    const found = all(xml(rels), 'Relationship').find(
      (one) => one.getAttribute('Id') === wanted || one.getAttribute('Type')?.endsWith(`/${wanted}`),
    )
    const name = `${folder}${found?.getAttribute('Target')}`
    if (!typeOf(name)?.endsWith(contentType)) throw new Error(`${name} is declared as ${typeOf(name)}`)
    return xml(name)
  }
  const book = related('_rels/.rels', '', 'officeDocument', '.sheet.main+xml')
  const ofBook = (wanted: string, contentType: string) =>
    related('xl/_rels/workbook.xml.rels', 'xl/', wanted, contentType)
  const [entry] = all(book, 'sheet')
  const sheet = ofBook(entry?.getAttributeNS(relationships, 'id') ?? '', '.worksheet+xml')
  const shared = all(ofBook('sharedStrings', '.sharedStrings+xml'), 'si').map((one) => one.textContent ?? '')
  const [formats] = all(ofBook('styles', '.styles+xml'), 'cellXfs')

  const cellOf = (cell: Element): ReadCell => {
    const type = cell.getAttribute('t') ?? 'n'
    const style = Number(cell.getAttribute('s') ?? 0)
    if (style >= (formats?.children.length ?? 0)) throw new Error(`There is no look ${style}`)
    const raw = cell.textContent ?? ''
    const text = type === 's' ? shared[Number(raw)] : raw
    if (text === undefined) throw new Error(`There is no shared text ${raw}`)
    return { type, text, style }
  }
  return {
    sheetName: entry?.getAttribute('name') ?? '',
    rows: all(sheet, 'row').map((row) => all(row, 'c').map(cellOf)),
    formulas: all(sheet, 'f').length,
  }
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
