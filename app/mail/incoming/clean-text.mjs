// @ts-check
// PostgreSQL refuses NUL and lone surrogates, terminals and logs obey control characters: they end here.

const controlsButTabAndLine = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
const anyControl = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const loneSurrogate = /\p{Surrogate}/gu
/** They turn "gpj.exe" into "exe.jpg" on the screen. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * At most `length` UTF-16 units, never half a character.
 * @param {string} text
 * @param {number} length
 */
export const cut = (text, length) =>
  text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/**
 * Text of several lines: \n between them, no other control character than the tab.
 * @param {string} text
 * @param {number} length
 */
export const cleanText = (text, length) =>
  cut(
    text.replace(/\r\n?/g, '\n').replace(controlsButTabAndLine, '').replace(loneSurrogate, '\ufffd'),
    length,
  )

/**
 * Text of one line, as header values are.
 * @param {string} text
 * @param {number} length
 */
export const cleanLine = (text, length) =>
  cut(
    text.slice(0, 20_000).replace(anyControl, ' ').replace(loneSurrogate, '\ufffd').trim(),
    length,
  ).trimEnd()

/**
 * A line that names something, where characters which change the reading direction only deceive.
 * @param {string} text
 * @param {number} length
 */
export const cleanName = (text, length) => cleanLine(text.replace(directionControls, ''), length)
