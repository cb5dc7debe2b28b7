import { Plus } from 'lucide-react'
import type { ContractTerms } from '~/domain/promises/contract-terms'
import { lineField, type TypedContract } from '~/domain/promises/typed-contract'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type RefusedForm, refusalOf } from '../../portal/refusal'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { FromField } from '../from-field'
import { ManageHead } from '../manage-head'
import { type StartedFrom, StartedNotice } from '../started-notice'
import type { ShownVersion } from '../versions-list'
import type { ContractPlaces } from './contract-choices'
import { FileImport } from './file-import'
import { LineRow } from './line-row'
import { TermsChanges } from './terms-changes'

interface TermsPageProps {
  code: string
  said: string | null
  basis: string | null
  /** In force now. */
  terms: ContractTerms
  /** What stands in the fields. */
  contract: TypedContract
  planned: ShownVersion[]
  started: StartedFrom | null
  places: ContractPlaces
  now: Date
  answer: (RefusedForm & { wrong: string[] }) | undefined
}

/** The form that makes a new version of the contract. Lines are added and taken away by the server, and keep what was typed. */
export function TermsPage({
  code,
  said,
  basis,
  terms,
  contract,
  planned,
  started,
  places,
  now,
  answer,
}: TermsPageProps) {
  const t = useT()
  const page = manageAreaPath(code, 'contract')
  const refusal = refusalOf(t, answer, ['file'])
  const intent = answer?.values.intent ?? ''
  const last = contract.lines.length - 1
  return (
    <>
      <ManageHead
        title={t('manage:contract.change')}
        intro={t('manage:calendars.changeText')}
        said={said}
        errors={refusal.errors}
        above={{ label: t('manage:area.contract'), href: page }}
      />
      {started && !answer && <StartedNotice started={started} now={now} />}
      <FileImport wrong={answer?.wrong ?? []} error={refusal.errorOf('file')} />
      {intent === 'import' && !refusal.errorOf('file') && (
        <TermsChanges before={terms} after={contract} places={places} />
      )}
      <form method="post" noValidate className="form">
        {/* What the Enter key presses: the first button of a form. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t('common:save')}
        </button>
        <input type="hidden" name="basis" value={answer?.values.basis ?? basis ?? ''} />
        <fieldset className="group" id="lines">
          <legend>{t('manage:contract.lines')}</legend>
          <p className="hint">{t('manage:contract.linesHint')}</p>
          <div className="row-folds">
            {contract.lines.map((line, place) => (
              <LineRow
                key={lineField(place, 'serviceId')}
                place={place}
                line={line}
                places={places}
                refusal={refusal}
                isNew={intent === 'addLine' && place === last}
              />
            ))}
            <LineRow place={null} line={contract.byDefault} places={places} refusal={refusal} isNew={false} />
          </div>
          <div>
            <Button icon={<Plus size={16} aria-hidden="true" />} name="intent" value="addLine">
              {t('manage:contract.addLine')}
            </Button>
          </div>
        </fieldset>
        <Checkbox
          label={t('manage:contract.pauses')}
          name="pausesForSupplier"
          value="yes"
          defaultChecked={contract.pausesForSupplier}
        />
        <FromField refusal={refusal} planned={planned} page={page} day={started?.day ?? ''} now={now} />
        <div>
          <Button look="primary">{t('manage:versions.save')}</Button>
        </div>
      </form>
    </>
  )
}
