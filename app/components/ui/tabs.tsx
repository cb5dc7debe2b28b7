import { formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

export interface Tab {
  label: string
  href: string
  current?: boolean
  count?: number
}

/** Links to sister pages. Not ARIA tabs: each has its own URL and works without script. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const { locale } = useWords()
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="count"> {formatNumber(locale, tab.count)}</span>}
        </a>
      ))}
    </nav>
  )
}
