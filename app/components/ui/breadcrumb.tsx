import { useT } from '~/i18n/use-t'

export interface Crumb {
  label: string
  href: string
}

/** The way back up. The page itself is not in it: its heading says where one is. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useT()
  return (
    <nav aria-label={t('common:youAreHere')}>
      <ol className="crumbs">
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
