import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { Avatar } from '../ui/avatar'

export interface ShellPerson {
  name: string
  /** Their administration or role, under the name. */
  caption?: string
}

export interface PersonMenuProps {
  person: ShellPerson
  /** Links above "sign out", as list items. */
  children?: ReactNode
}

/** Who is signed in, and the way out. A details element: it opens without script. */
export function PersonMenu({ person, children }: PersonMenuProps) {
  const t = useT()
  return (
    <details className="menu" name="bar-menu">
      <summary aria-label={t('common:personMenu', { name: person.name })}>
        <Avatar name={person.name} />
        <span className="menu-name">{person.name}</span>
        <ChevronDown size={16} aria-hidden="true" />
      </summary>
      <div className="menu-sheet">
        <p>
          <strong>{person.name}</strong>
          {person.caption && <span className="block text-muted">{person.caption}</span>}
        </p>
        <ul>
          {children}
          <li>
            <form method="post" action="/sign-out">
              <button type="submit">{t('common:signOut')}</button>
            </form>
          </li>
        </ul>
      </div>
    </details>
  )
}
