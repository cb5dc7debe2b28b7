import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { Link } from '~/platform/router'

/** Opens a form or a list in the column of properties, at an address of its own: also without script. */
export const PanelLink = ({ open, children }: { open: string; children: ReactNode }) => (
  <Link to={`?${open}`} state={{ keepsFocus: true }} replace preventScrollReset className="panel-link">
    {children}
  </Link>
)

/** Leaves what a PanelLink opened as it was. */
export function PanelCancel() {
  const t = useT()
  return (
    <Link to="?" replace preventScrollReset className="button button-quiet">
      {t('common:cancel')}
    </Link>
  )
}
