// @ts-check
// Runs as a worker thread, in production outside the bundle: hence plain JavaScript that needs no loader.
import { parentPort } from 'node:worker_threads'
import { readMinimal, readWhole } from './read-mail.mjs'

/** @import { IncomingMail } from './incoming-mail' */
/** @typedef {{ job: number, manner: 'whole' | 'minimal', raw: Uint8Array }} Order */
/** @typedef {{ job: number, mail: IncomingMail | null }} Answer */

/**
 * What the parser refuses is read in the minimal way; null only when that fails too.
 * @param {Order} order
 */
async function read({ manner, raw }) {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (manner === 'whole') {
    try {
      return await readWhole(bytes)
    } catch {
      // Falls through: the parser's own words help nobody, and the raw mail is stored.
    }
  }
  return readMinimal(bytes).catch(() => null)
}

parentPort?.on('message', async (/** @type {Order} */ order) => {
  const mail = await read(order)
  const moved = mail?.attachments.map(({ bytes }) => /** @type {ArrayBuffer} */ (bytes.buffer)) ?? []
  parentPort?.postMessage({ job: order.job, mail }, moved)
})
