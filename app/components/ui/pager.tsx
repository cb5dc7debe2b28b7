import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useT } from '~/i18n/use-t'

export interface PagerProps {
  /** The URLs of the neighbouring pages; null at an end. There are no page numbers: lists are paged by key. */
  previous: string | null
  next: string | null
}

export function Pager({ previous, next }: PagerProps) {
  const t = useT()
  if (!previous && !next) return null
  return (
    <nav className="pager" aria-label={t('common:pages')}>
      {previous && (
        <a className="button" href={previous} rel="prev">
          <ChevronLeft size={16} aria-hidden="true" />
          {t('common:pagerPrevious')}
        </a>
      )}
      {next && (
        <a className="button" href={next} rel="next">
          {t('common:pagerNext')}
          <ChevronRight size={16} aria-hidden="true" />
        </a>
      )}
    </nav>
  )
}
