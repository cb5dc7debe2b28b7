export interface Dimensions {
  width: number
  height: number
}

/**
 * What the header of a picture says of its size. Null for a kind that we do not show, for a header that is cut short,
 * and for a picture without a pixel.
 * Sources: PNG 11.2.1; GIF89a 18 and 20; ITU T.81 B.2.2 (JPEG); RFC 9649 (WebP).
 */
export function dimensionsOf(head: Buffer, contentType: string): Dimensions | null {
  const read = readers[contentType]
  if (!read) return null
  try {
    const size = read(head)
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // Reading past the end: there is no more of it.
    if (error instanceof RangeError) return null
    throw error
  }
}

const readers: Record<string, (head: Buffer) => Dimensions | null> = {
  'image/png': png,
  'image/apng': png,
  'image/gif': gif,
  'image/jpeg': jpeg,
  'image/webp': webp,
}

function png(head: Buffer): Dimensions | null {
  if (head.toString('latin1', 1, 4) !== 'PNG' || head.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

/** The larger of the screen and of the first picture on it: browsers make room for both. */
function gif(head: Buffer): Dimensions | null {
  if (!head.toString('latin1', 0, 6).startsWith('GIF8')) return null
  const screen = { width: head.readUInt16LE(6), height: head.readUInt16LE(8) }
  const flags = head.readUInt8(10)
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  while (head.readUInt8(at) === 0x21) {
    at += 2
    while (head.readUInt8(at) !== 0) at += head.readUInt8(at) + 1
    at += 1
  }
  if (head.readUInt8(at) !== 0x2c) return null
  const right = head.readUInt16LE(at + 1) + head.readUInt16LE(at + 5)
  const bottom = head.readUInt16LE(at + 3) + head.readUInt16LE(at + 7)
  return { width: Math.max(screen.width, right), height: Math.max(screen.height, bottom) }
}

/** Frames C4, C8 and CC are tables and no pictures. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpeg(head: Buffer): Dimensions | null {
  let at = 2
  for (;;) {
    if (head.readUInt8(at) !== 0xff) return null
    const marker = head.readUInt8(at + 1)
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }
    else if (marker === 0xda || marker === 0xd9) return null
    else at += 2 + head.readUInt16BE(at + 2)
  }
}

function webp(head: Buffer): Dimensions | null {
  const kind = head.toString('latin1', 12, 16)
  if (kind === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (kind === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  if (kind !== 'VP8L') return null
  const bits = head.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
