import { Button } from '~/components/ui/button'
import { Checkbox } from '~/components/ui/checkbox'
import { Select } from '~/components/ui/controls'
import { Disclosure } from '~/components/ui/disclosure'
import { FieldHelp } from '~/components/ui/field'
import { type Rhythm, rhythms } from '~/domain/reports/report-times'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { ReportTable, type ShownReport } from './report-table'

export interface ShownReports {
  administrationId: string
  code: string
  name: string
  reports: ShownReport[]
  people: { id: string; name: string }[]
}

/** In the order in which they stand in the form. */
export const reportFields = ['rhythm', 'recipients']

/** Where a field of this administration's form stands. */
export const reportFieldId = (field: string, code: string) => `${field}-${code}`

/** The reports of one administration, and the form that adds one. */
export function ReportSection({ of, refusal, now }: { of: ShownReports; refusal: Refusal; now: Date }) {
  const t = useT()
  const { errorOf, typed, wasTicked } = refusal
  const { code, administrationId, people } = of
  const recipientsId = reportFieldId('recipients', code)
  return (
    <section className="panel" aria-labelledby={`reports-${code}`}>
      <h2 id={`reports-${code}`}>{of.name}</h2>
      <ReportTable reports={of.reports} administration={of.name} now={now} />
      {people.length === 0 ? (
        <p>{t('effort:reports.nobody')}</p>
      ) : (
        <Disclosure summary={t('effort:reports.new')} open={refusal.errors.length > 0}>
          <form method="post" noValidate className="form">
            <input type="hidden" name="administration" value={administrationId} />
            <Select
              id={reportFieldId('rhythm', code)}
              label={t('effort:reports.rhythm')}
              name="rhythm"
              choices={rhythms.map((value: Rhythm) => ({ value, label: t(`effort:reports.${value}`) }))}
              defaultValue={typed('rhythm', 'monthly')}
              error={errorOf('rhythm')}
            />
            <fieldset
              id={recipientsId}
              tabIndex={-1}
              className="group"
              data-error={errorOf('recipients') ? '' : undefined}
              aria-describedby={`${recipientsId}-hint`}
            >
              <legend>{t('effort:reports.recipients')}</legend>
              <FieldHelp
                id={recipientsId}
                name="recipients"
                hint={t('effort:reports.hint')}
                error={errorOf('recipients')}
              />
              {people.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  name={`person-${id}`}
                  value="yes"
                  defaultChecked={wasTicked(`person-${id}`)}
                />
              ))}
            </fieldset>
            <div>
              <Button>{t('effort:reports.save')}</Button>
            </div>
          </form>
        </Disclosure>
      )}
    </section>
  )
}
