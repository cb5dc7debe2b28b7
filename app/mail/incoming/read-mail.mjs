// @ts-check
import { simpleParser } from 'mailparser'
import { cleanLine, cleanText } from './clean-text.mjs'
import { fileName } from './file-name.mjs'
import * as header from './header-block.mjs'
import { limits } from './limits.mjs'
import { safeHtml, textOfHtml } from './safe-html.mjs'
import { telltaleHeaders } from './telltale-headers.mjs'

/** @import { Attachment } from 'mailparser' */
/** @import { HeaderFields } from './header-block.mjs' */
/** @import { IncomingMail, MailAttachment, OmittedAttachment } from './incoming-mail' */

/**
 * @param {Buffer} raw
 * @param {HeaderFields} fields
 * @param {string} subject
 */
function envelope(raw, fields, subject) {
  const senders = header.readAddresses(fields.get('from'))
  const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap(
    (name) => fields.get(name) ?? [],
  )
  return {
    messageId: header.readMessageId(fields.get('message-id')),
    inReplyTo: header.readMessageIds(fields.get('in-reply-to'))[0] ?? null,
    references: header.readMessageIds(fields.get('references')),
    from: senders.length === 1 ? (senders[0] ?? null) : null,
    to: header.readAddresses(fields.get('to')),
    cc: header.readAddresses(fields.get('cc')),
    deliveredTo: header.readAddresses(delivered).map(({ address }) => address),
    subject: cleanLine(subject, limits.subjectCharacters),
    date: header.readDate(fields.get('date')?.[0]),
    headers: Object.fromEntries(
      telltaleHeaders
        .filter((name) => fields.has(name))
        .map((name) => [name, cleanLine(fields.get(name)?.[0] ?? '', limits.headerValueCharacters)]),
    ),
    sizeBytes: raw.length,
  }
}

/** @param {Attachment[]} found */
function attachmentsOf(found) {
  /** @type {MailAttachment[]} */
  const attachments = []
  /** @type {OmittedAttachment[]} */
  const omittedAttachments = []
  for (const [index, { content, contentType, filename, cid, related }] of found.entries()) {
    const name = fileName(filename, contentType, index + 1)
    if (attachments.length >= limits.attachments)
      omittedAttachments.push({ name, sizeBytes: content.length, reason: 'too-many' })
    else if (content.length > limits.attachmentBytes)
      omittedAttachments.push({ name, sizeBytes: content.length, reason: 'too-big' })
    else
      attachments.push({
        name,
        contentType: /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(contentType)
          ? contentType
          : 'application/octet-stream',
        bytes: new Uint8Array(content),
        inlineId: cid && related ? cleanLine(cid, limits.messageIdCharacters) : null,
      })
  }
  return { attachments, omittedAttachments: omittedAttachments.slice(0, limits.attachments) }
}

/** @param {string} text */
const bodyText = (text) => cleanText(text, limits.textCharacters).replace(/^\n+|\s+$/g, '')

/**
 * The whole mail. Throws what the parser throws; may take long, so it belongs in the worker.
 * @param {Buffer} raw
 * @returns {Promise<IncomingMail>}
 */
export async function readWhole(raw) {
  const parsed = await simpleParser(raw, {
    keepCidLinks: true,
    skipTextLinks: true,
    checksumAlgo: false,
    maxHtmlLengthToParse: limits.htmlCharacters,
  })
  const html = parsed.html ? safeHtml(parsed.html) : ''
  const hasPlainPart = /content-type:\s*text\/plain/i.test(raw.subarray(0, 4_000_000).toString('latin1'))
  const given = parsed.html && !hasPlainPart ? '' : bodyText(parsed.text ?? '')
  const isCut = given
    ? (parsed.text ?? '').length > limits.textCharacters
    : (parsed.html || '').length > limits.htmlCharacters
  return {
    completeness: isCut ? 'cut' : 'whole',
    ...envelope(raw, header.readHeaderFields(raw), parsed.subject ?? ''),
    text: given || bodyText(textOfHtml(html)),
    html: html || null,
    ...attachmentsOf(parsed.attachments),
  }
}

/**
 * Headers and rough text, for mails that the parser cannot take. Base64 is left out: it says nothing to a reader.
 * @param {Buffer} raw
 * @returns {Promise<IncomingMail>}
 */
export async function readMinimal(raw) {
  const fields = header.readHeaderFields(raw)
  const [written = ''] = fields.get('subject') ?? []
  const subject = await simpleParser(`Subject: ${cleanLine(written, 10_000)}\r\n\r\n`).then(
    (parsed) => parsed.subject ?? written,
    () => written,
  )
  const { bodyStart } = header.findHeaderEnd(raw)
  const body = header.decodeLeniently(raw.subarray(bodyStart, bodyStart + 2 * limits.textCharacters))
  const readable = body.split('\n').filter((line) => !/^[A-Za-z0-9+/=]{60,}\s*$/.test(line))
  return {
    completeness: 'minimal',
    ...envelope(raw, fields, subject),
    text: bodyText(readable.join('\n')),
    html: null,
    attachments: [],
    omittedAttachments: [],
  }
}
