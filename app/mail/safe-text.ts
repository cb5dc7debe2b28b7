/** Letters that are not visible, or that turn the direction of what follows: they let a name pose as another. */
const unseen = /(?![\t\n\r])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand between tags and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** One line without anything that ends it: for subjects, names and headers. At most `longest` letters. */
export function oneLine(text: string, longest = 200): string {
  const line = text
    .replace(unseen, '')
    .replace(/[\s\u2028\u2029]+/g, (space) => keepSpace(space))
    .trim()
  return shorten(line, longest).text
}

/** Several lines with plain line ends and no invisible signs. */
export const severalLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .trim()

/** Cuts after `longest` letters, never inside one that takes two code units. */
export function shorten(text: string, longest: number): { text: string; isShortened: boolean } {
  if (text.length <= longest) return { text, isShortened: false }
  const cut = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')
  return { text: `${cut.trimEnd()}…`, isShortened: true }
}

/** The no-break spaces of French and of times stay. */
const keepSpace = (space: string): string => (/^[\u00a0\u202f]$/.test(space) ? space : ' ')
