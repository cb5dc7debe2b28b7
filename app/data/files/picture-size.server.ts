import { open } from 'node:fs/promises'
import { dimensionsOf } from './dimensions'

/** Photos of today's best telephones have 50 million; what claims more would only fill the reader's memory. */
export const MOST_PIXELS = 50_000_000

/** A camera may put a small copy and a colour profile before the size. */
const HEAD_BYTES = 512 * 1024

/**
 * Width and height of a picture that browsers may show, told by its own header. Null for every other file, and for a
 * picture of more than 50 million pixels.
 */
export async function pictureSizeOf(
  path: string,
  contentType: string,
): Promise<{ width: number; height: number } | null> {
  if (!contentType.startsWith('image/')) return null
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const size = dimensionsOf(buffer.subarray(0, bytesRead), contentType)
    return size && size.width * size.height <= MOST_PIXELS ? size : null
  } finally {
    await file.close()
  }
}
