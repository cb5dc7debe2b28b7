import type { Level, Priority } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'
import { Disclosure } from '../ui/disclosure'
import { ManageHead } from './manage-head'
import { PlannedCells, type ShownCell } from './planned-cells'
import { PriorityMatrix } from './priority-matrix'

/** In the order in which they stand on the page. */
export const priorityFields = ['from']

export interface PrioritiesPageProps {
  said: string | null
  /** What is in force now. */
  matrix: { impact: Level; cells: { urgency: Level; priority: Priority }[] }[]
  planned: ShownCell[]
  past: ShownCell[]
  now: Date
  refusal: Refusal
}

/** The matrix of now, what changes when, and the form that plans a change from a day on. */
export function PrioritiesPage({ said, matrix, planned, past, now, refusal }: PrioritiesPageProps) {
  const t = useT()
  return (
    <>
      <ManageHead
        title={t('manage:area.priorities')}
        intro={t('manage:priorities.intro')}
        said={said}
        errors={refusal.errors}
      />
      <form method="post" noValidate className="form">
        <h2>{t('manage:priorities.matrix')}</h2>
        <PriorityMatrix matrix={matrix} refusal={refusal} />
        <TextField
          label={t('manage:priorities.from')}
          hint={t('manage:priorities.fromHint')}
          name="from"
          type="date"
          defaultValue={refusal.typed('from')}
          error={refusal.errorOf('from')}
          required
        />
        <div>
          <Button look="primary">{t('manage:priorities.plan')}</Button>
        </div>
      </form>
      <section aria-labelledby="planned" className="panel">
        <h2 id="planned">{t('manage:priorities.planned')}</h2>
        {planned.length > 0 ? (
          <PlannedCells cells={planned} now={now} mayWithdraw />
        ) : (
          <p className="text-muted">{t('manage:priorities.nothingPlanned')}</p>
        )}
      </section>
      {past.length > 0 && (
        <Disclosure summary={t('manage:priorities.past')}>
          <PlannedCells cells={past} now={now} />
        </Disclosure>
      )}
    </>
  )
}
