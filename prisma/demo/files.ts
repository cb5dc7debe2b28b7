import { crc32, deflateSync } from 'node:zlib'
import type { Language } from './people'
import type { Chance } from './random'
import type { Slots } from './slots'

/** What hangs on a message; the file store gives it its place. */
export interface DemoFile {
  name: string
  bytes: Buffer
}

const names: Record<Language, { picture: string; document: string; log: string; line: string }> = {
  nl: {
    picture: 'schermafdruk',
    document: 'formulier',
    log: 'logboek',
    line: 'Formulier ICT-materiaal, dossier',
  },
  fr: {
    picture: 'capture',
    document: 'formulaire',
    log: 'journal',
    line: 'Formulaire materiel informatique, dossier',
  },
  en: { picture: 'screenshot', document: 'form', log: 'log', line: 'Equipment form, case' },
  de: {
    picture: 'bildschirmfoto',
    document: 'formular',
    log: 'protokoll',
    line: 'Formular IT-Material, Akte',
  },
}

/** A small file as people attach it: mostly a picture of their screen. */
export function fileFor(language: Language, type: string, slots: Slots, chance: Chance): DemoFile {
  const words = names[language]
  if (type === 'service_request') {
    return {
      name: `${words.document} ${slots.file}.pdf`,
      bytes: pdf([`${words.line} ${slots.file}`, slots.name ?? '', slots.device ?? '']),
    }
  }
  if (chance.happens(0.2)) return { name: `${words.log} ${slots.device}.txt`, bytes: log(slots, chance) }
  return { name: `${words.picture} ${chance.between(1, 60)}.png`, bytes: screenshot(chance) }
}

function log(slots: Slots, chance: Chance): Buffer {
  const lines = Array.from(
    { length: 12 },
    (_, index) =>
      `09:${String(10 + index).padStart(2, '0')}:${chance.between(10, 59)} ${slots.server} ${index % 4 === 3 ? 'ERROR 0x80070035 path not found' : 'INFO connect attempt'}`,
  )
  return Buffer.from(`${lines.join('\r\n')}\r\n`)
}

/** A window with an error in it, in a few flat colours. */
function screenshot(chance: Chance): Buffer {
  const width = 480
  const height = 300
  const rows = Buffer.alloc((width + 1) * height)
  const fill = (left: number, top: number, right: number, bottom: number, colour: number) => {
    for (let y = top; y < bottom; y++)
      rows.fill(colour, y * (width + 1) + 1 + left, y * (width + 1) + 1 + right)
  }
  const left = chance.between(60, 130)
  const top = chance.between(60, 110)
  fill(0, 0, width, height, 0)
  fill(0, 0, width, 22, 1)
  fill(left, top, left + 260, top + 120, 2)
  fill(left, top, left + 260, top + 20, 3)
  for (let line = 0; line < 4; line++)
    fill(left + 60, top + 36 + line * 14, left + chance.between(150, 245), top + 42 + line * 14, 4)
  fill(left + 16, top + 38, left + 44, top + 66, 5)
  fill(left + 190, top + 96, left + 248, top + 112, 1)
  const palette = Buffer.from('dfe3ea3b4a66ffffff5b3fa88f97a6c23a2b', 'hex')
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A part of a PNG: length, kind, data, checksum. */
function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** One page with a few lines of plain letters. */
function pdf(lines: string[]): Buffer {
  const plain = lines.map((line) =>
    line
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/[\\()]/g, ''),
  )
  const text = `BT /F1 14 Tf 60 780 Td 22 TL ${plain.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}
