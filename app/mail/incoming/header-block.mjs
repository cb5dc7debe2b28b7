// @ts-check
import { domainToASCII } from 'node:url'
import { parseAddressHeader } from 'mailparser'
import { cleanLine, cleanName, cut } from './clean-text.mjs'
import { limits } from './limits.mjs'

/** @import { MailAddress } from './incoming-mail' */
/** @typedef {Map<string, string[]>} HeaderFields Name in small letters -> values, unfolded, in their order. */

/**
 * UTF-8 where it is valid, else every byte is a character: raw 8-bit headers exist.
 * @param {Uint8Array} bytes
 */
export function decodeLeniently(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

/**
 * Where the header block ends and the body begins (byte offsets).
 * @param {Buffer} raw
 */
export function findHeaderEnd(raw) {
  const searched = raw.subarray(0, limits.headerBlockBytes).toString('latin1')
  const blank = /\r\n\r\n|\n\r?\n|\r\r(?!\n)/.exec(searched)
  return blank
    ? { headerEnd: blank.index, bodyStart: blank.index + blank[0].length }
    : { headerEnd: searched.length, bodyStart: searched.length }
}

/**
 * @param {Buffer} raw
 * @returns {HeaderFields}
 */
export function readHeaderFields(raw) {
  /** @type {HeaderFields} */
  const fields = new Map()
  /** @type {string[]} */
  const unfolded = []
  for (const line of decodeLeniently(raw.subarray(0, findHeaderEnd(raw).headerEnd)).split(/\r\n|\n|\r/)) {
    const last = unfolded.length - 1
    if (/^[ \t]/.test(line) && last >= 0) unfolded[last] = cut(`${unfolded[last]} ${line.trim()}`, 100_000)
    else unfolded.push(line)
  }
  for (const line of unfolded) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (!/^[!-9;-~]{1,100}$/.test(name)) continue
    fields.set(name, [...(fields.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return fields
}

const addressShape = /^[^\s<>@,;:"()[\]\\]{1,64}@[^\s<>@,;:"()[\]\\]{1,190}$/

/**
 * The address as we compare and store it; null when it is none that mail can be sent to.
 * @param {string | undefined} text
 */
export function readAddress(text) {
  const address = (text ?? '').trim()
  if (!addressShape.test(address) || /\p{C}/u.test(address)) return null
  const at = address.lastIndexOf('@')
  const domain = domainToASCII(address.slice(at + 1))
  return domain ? cut(`${address.slice(0, at)}@${domain}`.toLowerCase(), limits.addressCharacters) : null
}

/**
 * @param {string[] | undefined} values
 * @returns {MailAddress[]}
 */
export function readAddresses(values = []) {
  const found = new Map()
  const parsed = parseAddressHeader(
    values.map((value) => value.slice(0, 50_000)),
    { flatten: true, decodePunycode: false },
  )
  for (const entry of parsed.value) {
    const address = readAddress(entry.address)
    if (address && !found.has(address) && found.size < limits.addresses)
      found.set(address, { name: cleanName(entry.name ?? '', limits.nameCharacters), address })
  }
  return [...found.values()]
}

/**
 * @param {string[] | undefined} values
 */
export function readMessageIds(values = []) {
  const ids =
    values
      .join(' ')
      .slice(0, 100_000)
      .match(/<[^<>\s]+>/g) ?? []
  return [...new Set(ids.map((id) => cleanLine(id, limits.messageIdCharacters)))].slice(-limits.references)
}

/**
 * Some programs leave the brackets away; the id still tells a second delivery from a new mail.
 * @param {string[] | undefined} values
 */
export function readMessageId(values = []) {
  const [bracketed] = readMessageIds(values)
  if (bracketed) return bracketed
  const bare = (values[0] ?? '').replace(/[<>\s\p{C}]/gu, '')
  return bare ? `<${cut(bare, limits.messageIdCharacters)}>` : null
}

/**
 * Parsers answer "now" for a date they cannot read; a promise must not start from an invention.
 * @param {string | undefined} value
 */
export function readDate(value = '') {
  const date = new Date(value.slice(0, 100))
  const year = date.getUTCFullYear()
  return year >= 1980 && year < 2200 ? date : null
}
