/**
 * What a spreadsheet would take for the beginning of a formula, also behind blanks and marks that nobody sees, and in
 * the full-width and small forms that a Japanese or Chinese Excel reads as the plain signs (OWASP, "CSV injection").
 */
const beginsFormula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u

/** The text as a cell that is read and never calculated: what looks like a formula gets an apostrophe before it. */
export const formulaSafe = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text)
