import type { Refusal } from '~/components/portal/refusal'
import { Button } from '~/components/ui/button'
import { Select, TextField } from '~/components/ui/controls'
import { FromUntilFields } from '~/components/ui/from-until-fields'
import { PageOpening } from '~/components/ui/page-opening'
import { useT } from '~/i18n/use-t'
import { RosterTable, type ShownRoster } from './roster-table'

/** In the order in which they stand on the page. */
export const dutyFields = ['team', 'person', 'from', 'until', 'telephone']

export interface DutyPageProps {
  rosters: ShownRoster[]
  said: string | null
  refusal: Refusal
  now: Date
}

/** Who of one's teams is called outside opening hours, and the form that adds somebody. */
export function DutyPage({ rosters, said, refusal, now }: DutyPageProps) {
  const t = useT()
  const { errors, errorOf, typed } = refusal
  const people = new Map(rosters.flatMap(({ members }) => members.map(({ id, name }) => [id, name])))
  return (
    <div className="stack">
      <PageOpening
        title={t('desk:duty.title')}
        intro={t('desk:duty.intro')}
        happened={[said === 'added' || said === 'removed' ? t(`desk:duty.${said}`) : null]}
        errors={errors}
      />
      {rosters.map((roster) => (
        <RosterTable key={roster.id} roster={roster} now={now} />
      ))}
      {rosters.length === 0 && <p>{t('desk:duty.none')}</p>}
      {rosters.length > 0 && (
        <form method="post" noValidate className="form panel">
          <h2>{t('desk:duty.new')}</h2>
          <Select
            label={t('desk:duty.team')}
            name="team"
            choices={rosters.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={typed('team')}
            error={errorOf('team')}
          />
          <Select
            label={t('desk:duty.person')}
            name="person"
            choices={[...people].map(([value, label]) => ({ value, label }))}
            defaultValue={typed('person')}
            error={errorOf('person')}
          />
          <FromUntilFields
            labels={{ from: t('desk:duty.from'), until: t('desk:duty.until') }}
            typed={typed}
            errorOf={errorOf}
          />
          <TextField
            label={t('desk:duty.telephone')}
            name="telephone"
            type="tel"
            defaultValue={typed('telephone')}
            error={errorOf('telephone')}
            required
          />
          <div>
            <Button look="primary">{t('desk:duty.new')}</Button>
          </div>
        </form>
      )}
    </div>
  )
}
