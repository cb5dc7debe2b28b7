import { forgetDraft, forgetOldDrafts, keepDraft, readDraft } from '~/lib/draft-storage'

const PAUSE_MILLISECONDS = 400

/**
 * Keeps what is written in this field under the key, and puts back what was kept when the field is empty.
 * @returns stops keeping; the draft stays
 */
export function keepFieldDraft(field: HTMLTextAreaElement, key: string): () => void {
  if (field.value === '') field.value = readDraft(key)
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    clearTimeout(timer)
    timer = undefined
    keepDraft(key, field.value)
  }
  const keepSoon = () => {
    timer ??= setTimeout(keep, PAUSE_MILLISECONDS)
  }
  const keepNow = () => timer !== undefined && keep()
  field.addEventListener('input', keepSoon)
  window.addEventListener('pagehide', keepNow)
  return () => {
    keepNow()
    field.removeEventListener('input', keepSoon)
    window.removeEventListener('pagehide', keepNow)
  }
}

/**
 * Keeps the drafts of a page that is a document.
 *   textarea data-draft="<draftKey>"   is kept while it is written, and comes back when the field is empty
 *   data-draft-sent="<draftKey>"       on the page after it was sent: the draft is forgotten
 */
export function keepPageDrafts(): void {
  forgetOldDrafts()
  for (const element of document.querySelectorAll<HTMLElement>('[data-draft-sent]')) {
    forgetDraft(element.dataset.draftSent ?? '')
  }
  const kept = new WeakSet<HTMLTextAreaElement>()
  const keep = (field: HTMLTextAreaElement) => {
    if (!kept.has(field)) keepFieldDraft(field, field.dataset.draft ?? '')
    kept.add(field)
  }
  document.querySelectorAll<HTMLTextAreaElement>('textarea[data-draft]').forEach(keep)
  // A field may have been exchanged since for one that the server wrote anew.
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.matches('[data-draft]')) keep(target)
  })
}
