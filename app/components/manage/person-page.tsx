import { rolesToGive } from '~/domain/coordination'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Select, TextField } from '../ui/controls'
import { Notice } from '../ui/notice'
import { choicesOf } from './language-choices'
import { ManageHead } from './manage-head'
import { MembershipTable, type ShownMembership } from './membership-table'

/** In the order in which they stand on the page. */
export const personFields = ['role', 'unit', 'from', 'until']

export interface PersonPageProps {
  code: string
  said: string | null
  person: { name: string; email: string; isActive: boolean }
  memberships: ShownMembership[]
  units: { id: string; name: string }[]
  /** Whoever looks at themself changes nothing here. */
  isSelf: boolean
  /** ISO day. */
  today: string
  now: Date
  refusal: Refusal
}

export function PersonPage(props: PersonPageProps) {
  const { code, said, person, memberships, units, isSelf, today, now, refusal } = props
  const t = useT()
  return (
    <>
      <ManageHead
        title={person.name}
        intro={person.email}
        said={said}
        errors={refusal.errors}
        above={{ label: t('manage:area.people'), href: manageAreaPath(code, 'people') }}
      />
      {!person.isActive && (
        <Notice tone="warning">
          <p>{t('manage:person.inactive')}</p>
        </Notice>
      )}
      <section aria-labelledby="roles">
        <h2 id="roles">{t('manage:person.roles')}</h2>
        <p className="hint">{t('manage:person.endText')}</p>
        <MembershipTable memberships={memberships} now={now} />
      </section>
      {isSelf ? (
        <p className="text-muted">{t('manage:person.own')}</p>
      ) : (
        <GiveRole units={units} today={today} refusal={refusal} />
      )}
    </>
  )
}

function GiveRole({ units, today, refusal }: Pick<PersonPageProps, 'units' | 'today' | 'refusal'>) {
  const t = useT()
  const { errorOf, typed } = refusal
  return (
    <form method="post" noValidate className="form panel">
      <h2>{t('manage:person.give')}</h2>
      <div className="two-languages">
        <Select
          label={t('manage:field.role')}
          name="role"
          choices={rolesToGive.map((value) => ({ value, label: t(`manage:role.${value}`) }))}
          defaultValue={typed('role', 'requester')}
          error={errorOf('role')}
        />
        <Select
          label={t('manage:field.unit')}
          name="unit"
          choices={choicesOf(t('manage:none'), units)}
          defaultValue={typed('unit')}
          error={errorOf('unit')}
          optional
        />
        <TextField
          label={t('manage:field.from')}
          name="from"
          type="date"
          defaultValue={typed('from', today)}
          error={errorOf('from')}
        />
        <TextField
          label={t('manage:field.until')}
          hint={t('manage:person.untilHint')}
          name="until"
          type="date"
          defaultValue={typed('until')}
          error={errorOf('until')}
          optional
        />
      </div>
      <div>
        <Button look="primary">{t('manage:person.give')}</Button>
      </div>
    </form>
  )
}
