import type { ReactNode } from 'react'
import { formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

export interface SideLinkProps {
  href: string
  icon?: ReactNode
  count: number
  /** Some counts stop at a hundred. */
  isCapped?: boolean
  fresh?: number
  isCurrent: boolean
  children: string
}

/** One list with how much work is in it; nothing to do is quiet. */
export function SideLink({ href, icon, count, isCapped, fresh = 0, isCurrent, children }: SideLinkProps) {
  const { locale, t } = useWords()
  return (
    <a
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      data-quiet={count === 0 ? '' : undefined}
      title={children}
    >
      {icon}
      <span className="cut-line">{children}</span>
      {fresh > 0 && (
        <span className="fresh" title={t('queue:fresh', { count: fresh })}>
          <span className="sr-only">{`, ${t('queue:fresh', { count: fresh })}`}</span>
        </span>
      )}
      {count > 0 && (
        <span className="count">{isCapped && count > 99 ? '99+' : formatNumber(locale, count)}</span>
      )}
    </a>
  )
}
