const collators = new Map<string, Intl.Collator>()

/**
 * Compares two names as their reader looks them up: accents and capitals do not come first, "2" stands before "10".
 * The database sorts names likewise (collation name_order).
 */
export function inOrderOfNames(locale: string): (one: string, other: string) => number {
  const known = collators.get(locale)
  if (known) return known.compare
  const collator = new Intl.Collator(locale, { numeric: true })
  collators.set(locale, collator)
  return collator.compare
}

/** The same for whatever has a name. */
export const byName = (locale: string) => {
  const compare = inOrderOfNames(locale)
  return (one: { name: string }, other: { name: string }) => compare(one.name, other.name)
}
