// @ts-check
import { cleanName } from './clean-text.mjs'
import { limits } from './limits.mjs'

/** @type {Record<string, string>} */
const endings = {
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/plain': '.txt',
  'text/html': '.html',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
}

/**
 * A file name without folders that every system can store; one is made up when the sender gave none.
 * @param {string | undefined} given
 * @param {string} contentType
 * @param {number} place Counted from 1.
 */
export function fileName(given, contentType, place) {
  const bare = cleanName((given ?? '').slice(-2_000), 2_000)
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (!bare) return `attachment-${place}${endings[contentType] ?? ''}`
  const [ending = ''] = /\.[^.]{1,12}$/.exec(bare) ?? []
  const stem = bare.slice(0, bare.length - ending.length)
  return `${cleanName(stem, limits.fileNameCharacters - ending.length)}${ending}`
}
