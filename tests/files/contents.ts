import { crc32, deflateSync } from 'node:zlib'

// Files by their bytes. They need no database, so that browser tests can use them too.

/** A part of a PNG: length, name, content, checksum. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const part = Buffer.alloc(named.length + 8)
  part.writeUInt32BE(content.length, 0)
  named.copy(part, 4)
  part.writeUInt32BE(crc32(named), named.length + 4)
  return part
}

/** A PNG whose header claims this size, with as many rows as are given. */
function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The header is what counts: there is no picture behind it. */
export const aPng = (width = 3, height = 2): Buffer => png(width, height, Buffer.alloc(0))

/** A picture that browsers show: a window with a bar, 640 x 400. */
export function aPicture(): Buffer {
  const [width, height] = [640, 400]
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows.set(
        y < 40 ? [69, 51, 168] : (x >> 5) % 2 ? [240, 238, 250] : [252, 251, 249],
        y * (1 + width * 3) + 1 + x * 3,
      )
  return png(width, height, rows)
}

export const aPdf = () =>
  Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const anSvg = () =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
export const anHtmlPage = () => Buffer.from('<!doctype html><script>alert(1)</script>')
