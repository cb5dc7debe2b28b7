import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { manageAreaPath, manageAreas, manageHomePath, managePath } from '~/paths'
import { AreaFrame, isAtOrBelow } from '../shell/area-frame'

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
  const t = useT()
  if (!administration) return <div className="stack">{children}</div>
  const { code, name } = administration
  const home = manageHomePath(code)
  const links = [
    { href: home, label: t('manage:overview'), isHere: pathname === home },
    ...manageAreas.map((area) => {
      const href = manageAreaPath(code, area)
      return { href, label: t(`manage:area.${area}`), isHere: isAtOrBelow(pathname, href) }
    }),
    ...(hasOthers ? [{ href: managePath(), label: t('manage:choice.other') }] : []),
  ]
  return (
    <AreaFrame name={name} menuLabel={t('manage:menu')} showLabel={t('manage:showMenu')} links={links}>
      {children}
    </AreaFrame>
  )
}
