import type { ReactNode } from 'react'

export interface AreaFrameProps {
  /** What the area is about, above its links. */
  name: string
  /** Of the navigation. */
  menuLabel: string
  /** On a phone: opens the menu. */
  showLabel: string
  links: { href: string; label: string; isHere?: boolean }[]
  children: ReactNode
}

/** An area with pages of its own: a menu at the left, one of its pages beside that. */
export function AreaFrame({ name, menuLabel, showLabel, links, children }: AreaFrameProps) {
  return (
    <div className="manage">
      {/* On a phone it folds away behind a checkbox, as the queues of the desk do. */}
      <nav className="side manage-menu" aria-label={menuLabel}>
        <input type="checkbox" id="side-open" className="side-switch" aria-controls="manage-links" />
        <label htmlFor="side-open" className="side-label">
          {showLabel}
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
          </ul>
        </div>
      </nav>
      <div className="stack">{children}</div>
    </div>
  )
}

/** Is this page the area's page at `href`, or below it? */
export const isAtOrBelow = (pathname: string, href: string): boolean =>
  pathname === href || pathname.startsWith(`${href}/`)
