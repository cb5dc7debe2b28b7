import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  Icon?: LucideIcon
  title: string
  /** What would stand here, or what to do now. */
  text?: string
  /** A ButtonLink at most. */
  action?: ReactNode
}

export function EmptyState({ Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="empty">
      {Icon && <Icon size={28} strokeWidth={1.5} aria-hidden="true" />}
      <p className="font-semibold">{title}</p>
      {text && <p className="text-muted">{text}</p>}
      {action}
    </div>
  )
}
