import { promiseKinds } from '~/domain/promises/contract'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Select, TextField } from '../ui/controls'
import { choicesOf } from './language-choices'
import { ManageHead } from './manage-head'
import { type ShownWarning, WarningTable } from './warning-table'

const deeds = ['mailsAssignee', 'mailsTeam', 'mailsLead', 'raisesPriority'] as const
const moments = ['percent', 'before', 'after'] as const

/** In the order in which they stand on the page. */
export const warningFields = ['promise', 'amount', 'moment', ...deeds, 'queue']

export interface WarningsPageProps {
  said: string | null
  warnings: ShownWarning[]
  queues: { id: string; name: string }[]
  refusal: Refusal
}

/** When whom is warned now, and the form that adds a rule. A rule is ended and another added, never changed. */
export function WarningsPage({ said, warnings, queues, refusal }: WarningsPageProps) {
  const t = useT()
  const { errorOf, typed, wasTicked } = refusal
  return (
    <>
      <ManageHead
        title={t('manage:area.warnings')}
        intro={t('manage:warnings.intro')}
        said={said}
        errors={refusal.errors}
      />
      <WarningTable warnings={warnings} />
      <form method="post" noValidate className="form panel">
        <h2>{t('manage:warnings.new')}</h2>
        <Select
          label={t('manage:warnings.promise')}
          name="promise"
          choices={promiseKinds.map((kind) => ({ value: kind, label: t(`promise:kind.${kind}`) }))}
          defaultValue={typed('promise')}
          error={errorOf('promise')}
        />
        <TextField
          label={t('manage:warnings.amount')}
          name="amount"
          inputMode="numeric"
          defaultValue={typed('amount')}
          error={errorOf('amount')}
          required
        />
        <Select
          label={t('manage:warnings.moment')}
          hint={t('manage:warnings.momentHint')}
          name="moment"
          choices={moments.map((moment) => ({ value: moment, label: t(`manage:warnings.unit.${moment}`) }))}
          defaultValue={typed('moment')}
          error={errorOf('moment')}
        />
        <fieldset className="group">
          <legend>{t('manage:warnings.deeds')}</legend>
          {deeds.map((deed) => (
            <Checkbox
              key={deed}
              label={t(`manage:warnings.deed.${deed}`)}
              name={deed}
              value="yes"
              defaultChecked={wasTicked(deed)}
            />
          ))}
        </fieldset>
        <Select
          label={t('manage:warnings.queue')}
          hint={t('manage:warnings.queueHint')}
          name="queue"
          choices={choicesOf(t('manage:none'), queues)}
          defaultValue={typed('queue')}
          error={errorOf('queue')}
          optional
        />
        <div>
          <Button look="primary">{t('manage:warnings.new')}</Button>
        </div>
      </form>
    </>
  )
}
