// What somebody is writing, kept on this device until it is sent: it survives a refresh, a crash and a lost session.

const PREFIX = 'irisdesk.draft:'
const KEPT_DAYS = 30
const LONGEST = 100_000

/** The person is part of the key: another person on the same device must not get it. */
export const draftKey = (personId: string, about: string): string => `${personId}/${about}`

/** The text that was kept under this key; empty when there is none. */
export function readDraft(key: string): string {
  const kept = parse(storage()?.getItem(PREFIX + key))
  return kept?.text ?? ''
}

/** Keeps a text; an empty one is forgotten. */
export function keepDraft(key: string, text: string, now = Date.now()): void {
  try {
    if (text.trim() === '') forgetDraft(key)
    else storage()?.setItem(PREFIX + key, JSON.stringify({ text: text.slice(0, LONGEST), keptAt: now }))
  } catch {
    // The device has no room left. Writing goes on; only the safety net is missing.
  }
}

export const forgetDraft = (key: string): void => storage()?.removeItem(PREFIX + key)

/** Forgets all drafts: somebody signs out, perhaps of a shared computer. */
export const forgetAllDrafts = (): void => forgetWhere(() => true)

/** Forgets what nobody came back for in a month. */
export const forgetOldDrafts = (now = Date.now()): void =>
  forgetWhere((kept) => !kept || now - kept.keptAt > KEPT_DAYS * 24 * 60 * 60 * 1000)

interface Kept {
  text: string
  keptAt: number
}

function forgetWhere(isOver: (kept: Kept | null) => boolean): void {
  const kept = storage()
  if (!kept) return
  const names = Array.from({ length: kept.length }, (_, place) => kept.key(place) ?? '')
  for (const name of names) {
    if (name.startsWith(PREFIX) && isOver(parse(kept.getItem(name)))) kept.removeItem(name)
  }
}

function parse(json: string | null | undefined): Kept | null {
  try {
    const value: unknown = JSON.parse(json ?? 'null')
    const { text, keptAt } = (value ?? {}) as Partial<Kept>
    return typeof text === 'string' && typeof keptAt === 'number' ? { text, keptAt } : null
  } catch {
    return null
  }
}

/** Browsers may forbid it: then nothing is kept, and everything else works. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
