/**
 * The first bytes of a stream; what comes after them is read and forgotten, so that whoever sends it need not mind.
 */
export async function readUpTo(stream: AsyncIterable<Uint8Array>, largestBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let kept = 0
  for await (const chunk of stream) {
    if (kept >= largestBytes) continue
    const part = chunk.subarray(0, largestBytes - kept)
    chunks.push(part)
    kept += part.length
  }
  return Buffer.concat(chunks)
}
