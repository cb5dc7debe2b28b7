import type { ReactNode } from 'react'

/** One of the numbered questions of a form; the number is drawn by the style sheet. */
export function Question({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="question">
      {title && <h2>{title}</h2>}
      {children}
    </div>
  )
}
