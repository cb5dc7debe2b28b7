/**
 * Takes over from a freshly fetched document of the same page what changed: elements with the same `data-live` whose
 * HTML differs. An element in which somebody is at work stays as it is.
 * @returns the sentences to say, and whether something had to wait for the person to finish
 */
export function exchange(page: Document, fresh: Document): { sentences: string[]; isHeldBack: boolean } {
  const sentences: string[] = []
  let isHeldBack = false
  const freshElements = [...fresh.querySelectorAll<HTMLElement>('[data-live]')]
  for (const shown of page.querySelectorAll<HTMLElement>('[data-live]')) {
    // An outer exchange may have taken this one with it.
    if (!shown.isConnected) continue
    const now = freshElements.find((element) => element.dataset.live === shown.dataset.live)
    if (!now || now.outerHTML === (htmlAsServed.get(shown) ?? shown.outerHTML)) continue
    if (isAtWork(shown)) {
      isHeldBack = true
      continue
    }
    const copy = page.importNode(now, true)
    htmlAsServed.set(copy, now.outerHTML)
    shown.replaceWith(copy)
    const { liveSentence } = now.dataset
    if (liveSentence) sentences.push(liveSentence)
  }
  return { sentences, isHeldBack }
}

/** A `details` that somebody opened, or a draft that came back, is no change of the server's. */
const htmlAsServed = new WeakMap<Element, string>()

/** Remembers the page as it came, before anybody touches it. */
export function rememberPage(page: Document): void {
  for (const element of page.querySelectorAll('[data-live]')) htmlAsServed.set(element, element.outerHTML)
}

/** Does this element hold the focus, or something that was typed or chosen and not yet sent? */
function isAtWork(element: HTMLElement): boolean {
  if (element.contains(element.ownerDocument.activeElement)) return true
  const fields = element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  )
  return [...fields].some((field) => {
    if (field.tagName === 'SELECT')
      return [...(field as HTMLSelectElement).options].some(
        (option) => option.selected !== option.defaultSelected,
      )
    const input = field as HTMLInputElement
    if (input.type === 'file') return (input.files?.length ?? 0) > 0
    return input.value !== input.defaultValue || (input.checked ?? false) !== (input.defaultChecked ?? false)
  })
}
