import { convert } from 'html-to-text'

const width = 44

/**
 * The plain text of a compiled template, its places still in it. Addresses of links are left out because
 * the templates write them as text: who reads plain text and who reads HTML gets the same words.
 */
export function plainTextTemplate(html: string): string {
  const text = convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'div[style^="display:none"]', format: 'skip' },
      {
        selector: 'h1',
        format: 'heading',
        options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 2 },
      },
      {
        selector: 'h2',
        format: 'heading',
        options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 },
      },
      { selector: 'a', options: { ignoreHref: true } },
      // MJML draws a rule as an empty paragraph; it has no other paragraphs.
      {
        selector: 'p',
        format: 'horizontalLine',
        options: { length: width, leadingLineBreaks: 2, trailingLineBreaks: 2 },
      },
      { selector: 'div.piece', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'div.band', format: 'skip' },
      { selector: 'tr.figure', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: 'table', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  })
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
