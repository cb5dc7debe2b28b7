import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { manageAreaPath, manageAreas, manageHomePath, managePath } from '~/paths'

export interface ManageFrameProps {
  /** Null while nothing is chosen yet. */
  administration: { code: string; name: string } | null
  /** Shows the way back to the choice. */
  hasOthers: boolean
  pathname: string
  children: ReactNode
}

/** The coordinators' area: what can be managed at the left, one thing of it beside that. */
export function ManageFrame({ administration, hasOthers, pathname, children }: ManageFrameProps) {
  if (!administration) return <div className="stack">{children}</div>
  return (
    <div className="manage">
      <ManageMenu administration={administration} hasOthers={hasOthers} pathname={pathname} />
      <div className="stack">{children}</div>
    </div>
  )
}

/** On a phone it folds away behind a checkbox, as the queues of the desk do. */
function ManageMenu({ administration, hasOthers, pathname }: Required<Omit<ManageFrameProps, 'children'>>) {
  const t = useT()
  if (!administration) return null
  const { code, name } = administration
  const home = manageHomePath(code)
  const links = [
    { href: home, label: t('manage:overview'), isHere: pathname === home },
    ...manageAreas.map((area) => {
      const href = manageAreaPath(code, area)
      const isHere = pathname === href || pathname.startsWith(`${href}/`)
      return { href, label: t(`manage:area.${area}`), isHere }
    }),
  ]
  return (
    <nav className="side manage-menu" aria-label={t('manage:menu')}>
      <input type="checkbox" id="side-open" className="side-switch" aria-controls="manage-links" />
      <label htmlFor="side-open" className="side-label">
        {t('manage:showMenu')}
      </label>
      <div id="manage-links" className="queues">
        <p className="manage-name">{name}</p>
        <ul>
          {links.map(({ href, label, isHere }) => (
            <li key={href}>
              <a href={href} aria-current={isHere ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
          {hasOthers && (
            <li>
              <a href={managePath()}>{t('manage:choice.other')}</a>
            </li>
          )}
        </ul>
      </div>
    </nav>
  )
}
