import { type Tone, toneClass } from './tone'

export interface BadgeProps {
  tone: Tone
  children: string
  /** With a ground of its own, for heads; lists use the plain one. */
  filled?: boolean
}

/** A state in a word, with a dot whose colour and shape repeat it. */
export function Badge({ tone, children, filled }: BadgeProps) {
  return <span className={`badge ${filled ? 'badge-filled ' : ''}${toneClass[tone]}`}>{children}</span>
}
