import { Check, ChevronDown } from 'lucide-react'
import { useT } from '~/i18n/use-t'
import { ownAdministrationPath } from '~/paths'

export interface AdministrationSwitchProps {
  /** Those for which the person may ask. */
  administrations: { id: string; name: string }[]
  /** The one chosen last; null while nothing was chosen. */
  chosenId: string | null
  currentUrl: string
}

/** For whoever belongs to several administrations: for which one they ask, and the way to another. */
export function AdministrationSwitch({ administrations, chosenId, currentUrl }: AdministrationSwitchProps) {
  const t = useT()
  const chosen = administrations.find(({ id }) => id === chosenId)
  return (
    <details className="menu own-administration" name="bar-menu">
      <summary>
        <span className="sr-only">{t('common:ownAdministration')} </span>
        <span className="administration-name">{chosen?.name ?? t('common:chooseAdministration')}</span>
        <ChevronDown size={16} aria-hidden="true" />
      </summary>
      <div className="menu-sheet">
        <form method="post" action={ownAdministrationPath()}>
          <input type="hidden" name="returnTo" value={currentUrl} />
          <ul>
            {administrations.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="submit"
                  name="administration"
                  value={id}
                  aria-current={id === chosenId || undefined}
                >
                  {name}
                  {id === chosenId && <Check size={16} aria-hidden="true" />}
                </button>
              </li>
            ))}
          </ul>
        </form>
      </div>
    </details>
  )
}
