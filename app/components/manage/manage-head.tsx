import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { Breadcrumb, type Crumb } from '../ui/breadcrumb'
import { ErrorSummary, type FieldError } from '../ui/error-summary'
import { Notice } from '../ui/notice'

/** What the page before asked to say; other pages have other words, which are not said here. */
const sayable = [
  'saved',
  'added',
  'removed',
  'deactivated',
  'planned',
  'given',
  'invited',
  'ended',
  'founded',
  'tokenRevoked',
] as const

export interface ManageHeadProps {
  title: string
  intro?: string
  said: string | null
  /** A second sentence about what happened. */
  saidMore?: string | null
  errors?: FieldError[]
  /** The list to which this thing belongs. */
  above?: Crumb
  /** A ButtonLink. */
  action?: ReactNode
}

/** What stands above every page of the area: what is still to be mended, the way back, the heading, what happened. */
export function ManageHead({ title, intro, said, saidMore, errors = [], above, action }: ManageHeadProps) {
  const t = useT()
  const happened = sayable.find((one) => one === said)
  return (
    <>
      <ErrorSummary errors={errors} />
      {above && <Breadcrumb crumbs={[above]} />}
      <div>
        <div className="page-head">
          <h1>{title}</h1>
          {action}
        </div>
        {intro && <p className="lead">{intro}</p>}
      </div>
      {happened && (
        <Notice tone="success" live>
          <p>{t(`manage:said.${happened}`)}</p>
          {saidMore && <p>{saidMore}</p>}
        </Notice>
      )}
    </>
  )
}
