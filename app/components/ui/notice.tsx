import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { type Tone, toneClass } from './tone'

type NoticeTone = Exclude<Tone, 'neutral'>

const looks = {
  info: { Icon: Info, kind: 'common:noticeInfo' },
  success: { Icon: CircleCheck, kind: 'common:noticeSuccess' },
  warning: { Icon: TriangleAlert, kind: 'common:noticeWarning' },
  danger: { Icon: CircleAlert, kind: 'common:noticeDanger' },
} as const satisfies Record<NoticeTone, unknown>

export interface NoticeProps {
  tone?: NoticeTone
  title?: string
  children?: ReactNode
  /** Read out when it appears on an open page; leave off for what stands there from the start. */
  live?: boolean
}

/** Something the person should know: what happened, what to mind. The icon's name says the kind in words. */
export function Notice({ tone = 'info', title, children, live }: NoticeProps) {
  const t = useT()
  const { Icon, kind } = looks[tone]
  return (
    <div className={`notice ${toneClass[tone]}`} role={live ? 'status' : undefined}>
      <Icon size={20} role="img" aria-label={t(kind)} aria-hidden={undefined} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
