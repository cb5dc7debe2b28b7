import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb'
import { ErrorSummary, type FieldError } from './error-summary'
import { Notice } from './notice'

export interface PageOpeningProps {
  title: string
  intro?: string
  /** What the form that led here did, a sentence each. */
  happened?: (string | null)[]
  errors?: FieldError[]
  /** The list to which this thing belongs. */
  above?: Crumb
  /** A ButtonLink. */
  action?: ReactNode
}

/** What stands above every page of forms: what is still to be mended, the way back, the heading, what happened. */
export function PageOpening({ title, intro, happened = [], errors = [], above, action }: PageOpeningProps) {
  const sentences = happened.filter((sentence) => sentence !== null)
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
      {sentences.length > 0 && (
        <Notice tone="success" live>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </>
  )
}
