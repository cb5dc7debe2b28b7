/** The first letters of the first and the last name: "Fatima El Amrani" gives "FA". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return [first, last]
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

/** Decoration beside a name that is written out; alone, pass `labelled`. */
export function Avatar({ name, labelled }: { name: string; labelled?: boolean }) {
  const naming = labelled ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true }
  return (
    <span className="avatar" {...naming}>
      {initials(name)}
    </span>
  )
}
