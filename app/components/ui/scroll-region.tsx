import type { ReactNode } from 'react'

/** Holds a table that may be wider than the page: it scrolls in itself, by the keyboard too, and the page does not. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="scroll-x" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
