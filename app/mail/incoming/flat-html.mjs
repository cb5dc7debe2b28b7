// @ts-check
const childless = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that end by themselves when another of their kind begins: they follow each other, they do not nest. */
const endedByNext = new Set('p li td th tr option dt dd'.split(' '))

/**
 * Where the tag that begins at `start` ends: the index after its ">", or -1 when it never does.
 * @param {string} html
 * @param {number} start
 */
function endOfTag(html, start) {
  let afterEquals = false
  for (let place = start; place < html.length; place++) {
    const character = html[place]
    if (character === '>') return place + 1
    if (afterEquals && (character === '"' || character === "'")) {
      place = html.indexOf(character, place + 1)
      if (place < 0) return -1
    }
    if (character !== ' ' && character !== '\n') afterEquals = character === '='
  }
  return -1
}

/**
 * Removes the tags of elements deeper than `depth` (their content stays) and all comments, in one pass whose time
 * grows with the length alone. The sanitiser and DOM builders need time that grows with the square of the depth.
 * What comes out is not safe yet.
 * @param {string} html
 * @param {number} depth
 */
export function flattenHtml(html, depth) {
  /** @type {string[]} */
  const open = []
  /** @type {Map<string, number>} */
  const dropped = new Map()
  const kept = []
  let place = 0
  while (place < html.length) {
    const start = html.indexOf('<', place)
    if (start < 0) break
    kept.push(html.slice(place, start))
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4)
      if (end < 0) return kept.join('')
      place = end + 3
      continue
    }
    const [, slash, written] = /^<(\/?)([a-zA-Z][^\s/>]*)/.exec(html.slice(start, start + 60)) ?? []
    if (!written) {
      kept.push('<')
      place = start + 1
      continue
    }
    const end = endOfTag(html, start)
    if (end < 0) return kept.join('')
    place = end
    const name = written.toLowerCase()
    const surplus = dropped.get(name) ?? 0
    if (slash) {
      const opened = open.lastIndexOf(name)
      if (surplus > 0) dropped.set(name, surplus - 1)
      else {
        if (opened >= 0) open.length = opened
        kept.push(html.slice(start, end))
      }
    } else if (childless.has(name)) kept.push(html.slice(start, end))
    else {
      if (endedByNext.has(name) && open.at(-1) === name) open.pop()
      if (open.length >= depth) dropped.set(name, surplus + 1)
      else {
        open.push(name)
        kept.push(html.slice(start, end))
      }
    }
  }
  kept.push(html.slice(place))
  return kept.join('')
}
