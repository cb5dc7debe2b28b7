import { startOfReplyMarker } from '../reply-marker'

/** A mail's own words, and the conversation that the sender's mail program put below or around them. */
export interface SplitText {
  reply: string
  /** What was cut off, or '' when nothing was. */
  history: string
}

const quoteMark = /^\s*>/
/** "From:", also in bold as plain text writes it ("*Van:*"), and with the French space before the colon. */
const label = (words: string) => new RegExp(`^[\\s>*]*(?:${words})\\s?\\*?\\s?:`, 'i')
const senderLabel = label('from|van|de|von')
const dateLabel = label('sent|date|verzonden|datum|envoyé|envoyé le|gesendet')
const otherLabel = label('to|cc|subject|aan|onderwerp|à|a|objet|an|betreff')
const separator = /^[\s>*]*(?:_{10,}|-{10,}|\*+)\s*$/
const originalMessage =
  /^[\s>]*-{2,}\s?(?:original message|oorspronkelijk bericht|origineel bericht|message d['’]origine|message original|ursprüngliche nachricht)\s?-{2,}\s*$/i
const forwarded =
  /^[\s>]*(?:-{2,}\s?(?:forwarded message|doorgestuurd bericht|message (?:transféré|réexpédié)|weitergeleitete nachricht)\s?-{2,}|begin (?:forwarded message|doorgestuurd bericht):|début du message (?:réexpédié|transféré)\s?:|anfang der weitergeleiteten nachricht:)\s*$/i
/** Each needs a digit: a sentence such as "On the screen he wrote:" has no date in it. */
const attributions = [
  /^op .{0,200}\d.{0,200}\b(?:schreef|heeft .{1,200} geschreven)\b.{0,200}:$/i,
  /^le .{0,200}\d.{0,200}\ba\s(?:écrit|ecrit)\s?:$/i,
  /^on .{0,200}\d.{0,200}\bwrote:$/i,
  /^am .{0,200}\d.{0,200}\b(?:schrieb|hat .{1,200} geschrieben)\b.{0,200}:$/i,
]
const attributionStart = /^[\s>]*(?:op|le|on|am)\s/i
const signatureMark = /^--\s?$/
const phoneSignature =
  /^(?:sent from (?:my|outlook)|get outlook for|verzonden vanaf|verstuurd vanaf|outlook voor \w+ downloaden|envoyé (?:de|depuis|à partir de) |télécharger outlook pour|obtenir outlook pour|von meinem .{1,40} gesendet|gesendet (?:von|mit) |outlook für \w+ (?:herunterladen|beziehen)).{0,100}$/i

const isBlank = (line: string | undefined) => line === undefined || line.trim() === ''
const bare = (line: string) =>
  line
    .replace(/^[\s>]+/, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()

/** The next lines with words from `from` on, at most `count`. */
function nextWritten(lines: string[], from: number, count: number): string[] {
  const found: string[] = []
  for (let place = from; place < lines.length && place < from + count * 3 && found.length < count; place++)
    if (!isBlank(lines[place])) found.push(lines[place] as string)
  return found
}

/** Outlook's block: sender, date, then recipients or subject, each on a line (a long one may wrap). */
function isHeaderBlock(lines: string[], place: number): boolean {
  if (!senderLabel.test(lines[place] as string)) return false
  const following = nextWritten(lines, place + 1, 7)
  const date = following.findIndex((line) => dateLabel.test(line))
  const other = following.findIndex((line) => otherLabel.test(line))
  return date >= 0 && date <= 2 && other >= 0
}

/** How many lines the "On ... wrote:" takes from here, 0 when it is none. Long names and addresses wrap it. */
function attributionLength(lines: string[], place: number): number {
  if (!attributionStart.test(lines[place] as string)) return 0
  let joined = ''
  for (let length = 1; length <= 4 && !isBlank(lines[place + length - 1]); length++) {
    joined = `${joined} ${bare(lines[place + length - 1] as string)}`.trim()
    if (joined.length > 600) return 0
    if (attributions.some((pattern) => pattern.test(joined))) return length
  }
  return 0
}

/** The reply below one quoted block ("bottom posting"), or null when the words stand between quotes or nowhere. */
function belowQuote(lines: string[], from: number): string[] | null {
  let place = from
  while (place < lines.length && (isBlank(lines[place]) || quoteMark.test(lines[place] as string))) place++
  const rest = lines.slice(place)
  return rest.some((line) => quoteMark.test(line)) || rest.every(isBlank) ? null : rest
}

/** Line at which the history begins, and how many lines introduce it; null when there is none. */
function findHistory(lines: string[], markerLine: number): { start: number; introduced: number } | null {
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place] as string
    // What somebody passes on is what they want to say, not history.
    if (forwarded.test(line)) return null
    const attribution = attributionLength(lines, place)
    if (attribution > 0) return { start: place, introduced: attribution }
    if (place === markerLine) return { start: place, introduced: 1 }
    if (originalMessage.test(line) || isHeaderBlock(lines, place)) return { start: place, introduced: 0 }
  }
  return null
}

function withoutSignature(lines: string[]): string[] {
  const mark = lines.findLastIndex((line) => signatureMark.test(line))
  // A signature is short; two dashes far above the end are somebody's list or line.
  const body = mark > 0 && lines.length - mark <= 16 ? lines.slice(0, mark) : [...lines]
  while (body.length > 0) {
    const last = body.at(-1) as string
    if (!isBlank(last) && !separator.test(last) && !phoneSignature.test(last.trim())) break
    body.pop()
  }
  return body
}

function cutLines(lines: string[], markerLine: number): string[] {
  const history = findHistory(lines, markerLine)
  if (!history) {
    const lastOwn = lines.findLastIndex((line) => !isBlank(line) && !quoteMark.test(line))
    return withoutSignature(lines.slice(0, lastOwn + 1))
  }
  const above = lines.slice(0, history.start)
  const after = history.start + history.introduced
  const isQuoted = history.introduced > 0 && quoteMark.test(nextWritten(lines, after, 1)[0] ?? '')
  const ownBelow = isQuoted && lines.slice(after).some((line) => !isBlank(line) && !quoteMark.test(line))
  if (!ownBelow) return withoutSignature(above)
  const below = belowQuote(lines, after)
  // Answers between the quotes make sense only with them: then all stays.
  return withoutSignature(below ? [...above, ...below] : [...above, ...lines.slice(after)])
}

/**
 * Parts a reply's own words from the history in it, as Outlook, Gmail, Thunderbird and Apple Mail write it in Dutch,
 * French, English and German. Words are never lost: when nothing would be left, everything is the reply. For
 * replies only: the first mail of a ticket may forward the very problem. (email-reply-parser is not used: it takes
 * everything below "Cordialement," away, joins people's lines, and misses Outlook's block without an address.)
 */
export function splitQuotedText(text: string): SplitText {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const marker = startOfReplyMarker(text)
  const markerLine = marker < 0 ? -1 : text.slice(0, marker).split('\n').length - 1
  const reply = cutLines(lines, markerLine).join('\n').trim()
  const whole = text.trim()
  if (!reply || reply === whole) return { reply: whole, history: '' }
  return { reply, history: whole.startsWith(reply) ? whole.slice(reply.length).trim() : whole }
}
