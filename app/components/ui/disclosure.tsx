import type { ReactNode } from 'react'

export interface DisclosureProps {
  /** Says what is inside: "Ik vraag dit voor een collega". */
  summary: string
  open?: boolean
  children: ReactNode
}

/** Something that few people need, folded; open it when it holds an error. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
