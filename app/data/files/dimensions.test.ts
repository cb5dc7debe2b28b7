import { describe, expect, it } from 'vitest'
import { dimensionsOf } from './dimensions'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

const gif = (screen: [number, number], picture: [number, number]) =>
  bytes(
    'GIF89a',
    [screen[0] & 255, screen[0] >> 8, screen[1] & 255, screen[1] >> 8, 0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    // A comment before the picture.
    [0x21, 0xfe, 2, 65, 66, 0],
    [0x2c, 0, 0, 0, 0, picture[0] & 255, picture[0] >> 8, picture[1] & 255, picture[1] >> 8],
  )
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8],
    // A profile, a table and a fill byte before the frame.
    [0xff, 0xe2, 0, 4, 1, 2],
    [0xff, 0xc4, 0, 3, 9],
    [0xff, 0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255],
  )
const webp = (kind: string, rest: number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], rest)

describe('a picture’s own header tells its size', () => {
  it.each([
    [
      'image/png',
      bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 2, 128, 0, 0, 1, 144]),
      640,
      400,
    ],
    ['image/jpeg', jpeg(640, 400), 640, 400],
    ['image/gif', gif([640, 400], [10, 10]), 640, 400],
    ['image/webp', webp('VP8X', [0, 0, 0, 0, 0x7f, 2, 0, 0x8f, 1, 0]), 640, 400],
    ['image/webp', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0x90, 1]), 640, 400],
    ['image/webp', webp('VP8L', [0x2f, 0x7f, 0xc2, 0x63, 0]), 640, 400],
  ])('of %s', (type, head, width, height) => {
    expect(dimensionsOf(head, type)).toEqual({ width, height })
  })

  it('and a GIF whose first picture is larger than its screen is as large as that', () => {
    expect(dimensionsOf(gif([1, 1], [60_000, 60_000]), 'image/gif')).toEqual({
      width: 60_000,
      height: 60_000,
    })
  })

  it('and nothing is told by one that is cut short, empty, of another kind, or without a pixel', () => {
    for (const [type, whole] of [
      ['image/jpeg', jpeg(640, 400)],
      ['image/gif', gif([640, 400], [10, 10])],
      ['image/webp', webp('VP8L', [0x2f, 0x7f, 0xc2, 0x63, 0])],
    ] as const)
      for (let length = 0; length < whole.length; length++)
        expect(dimensionsOf(whole.subarray(0, length), type), `${type} ${length}`).toBeNull()
    expect(dimensionsOf(jpeg(0, 400), 'image/jpeg')).toBeNull()
    expect(dimensionsOf(Buffer.from('<svg width="3" height="2"/>'), 'image/svg+xml')).toBeNull()
    expect(dimensionsOf(jpeg(640, 400), 'image/png')).toBeNull()
  })
})
