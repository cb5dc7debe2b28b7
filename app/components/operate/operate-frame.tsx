import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { operateAreaPath, operateAreas, operatePath } from '~/paths'
import { AreaFrame, isAtOrBelow } from '../shell/area-frame'

/** The operators' area: the parts of the installation at the left, one of them beside that. */
export function OperateFrame({ pathname, children }: { pathname: string; children: ReactNode }) {
  const t = useT()
  const links = [
    { href: operatePath(), label: t('operate:overview'), isHere: pathname === operatePath() },
    ...operateAreas.map((area) => {
      const href = operateAreaPath(area)
      return { href, label: t(`operate:area.${area}`), isHere: isAtOrBelow(pathname, href) }
    }),
  ]
  return (
    <AreaFrame
      name={t('operate:title')}
      menuLabel={t('operate:menu')}
      showLabel={t('operate:showMenu')}
      links={links}
    >
      {children}
    </AreaFrame>
  )
}
