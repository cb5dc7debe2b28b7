import { rolesToGive } from '~/domain/coordination'
import { useT } from '~/i18n/use-t'
import { manageAreaPath, manageEndRolePath, manageItemPath } from '~/paths'
import type { Refusal } from '../portal/refusal'
import { Button, ButtonLink } from '../ui/button'
import { Select, TextField } from '../ui/controls'
import { Notice } from '../ui/notice'
import { choicesOf } from './language-choices'
import { ManageHead } from './manage-head'
import { MembershipTable, type ShownMembership } from './membership-table'

/** In the order in which they stand on the page. */
export const personFields = ['role', 'unit', 'from', 'until']

export interface PersonPageProps {
  code: string
  personId: string
  said: string | null
  saidCount: number | null
  person: { name: string; email: string; isActive: boolean; openTickets: number }
  memberships: ShownMembership[]
  units: { id: string; name: string }[]
  /** The membership that is asked to be ended: the page says first what follows. */
  ending: string | null
  /** Whoever looks at themself changes nothing here. */
  isSelf: boolean
  /** ISO day. */
  today: string
  now: Date
  refusal: Refusal
}

export function PersonPage(props: PersonPageProps) {
  const { code, personId, said, saidCount, person, memberships, ending, units, isSelf, today, now, refusal } =
    props
  const t = useT()
  const asked = memberships.find(({ id, mayEnd, state }) => id === ending && mayEnd && state !== 'over')
  return (
    <>
      <ManageHead
        title={person.name}
        intro={person.email}
        said={said}
        saidMore={said === 'ended' && saidCount ? t('manage:person.laidBack', { count: saidCount }) : null}
        errors={refusal.errors}
        above={{ label: t('manage:area.people'), href: manageAreaPath(code, 'people') }}
      />
      {asked && (
        <EndRole
          code={code}
          personId={personId}
          membership={asked}
          others={memberships.filter(({ id }) => id !== asked.id)}
          openTickets={person.openTickets}
        />
      )}
      {!person.isActive && (
        <Notice tone="warning">
          <p>{t('manage:person.inactive')}</p>
        </Notice>
      )}
      <section aria-labelledby="roles">
        <h2 id="roles">{t('manage:person.roles')}</h2>
        <p className="hint">{t('manage:person.endText')}</p>
        <MembershipTable
          memberships={memberships}
          endPath={(id) => manageEndRolePath(code, personId, id)}
          now={now}
        />
      </section>
      {isSelf ? (
        <p className="text-muted">{t('manage:person.own')}</p>
      ) : (
        <GiveRole units={units} today={today} refusal={refusal} />
      )}
    </>
  )
}

/** Works somebody here without this role too? Then nothing goes back. */
const isDesk = ({ role, state }: ShownMembership) => state === 'now' && (role === 'agent' || role === 'lead')

interface EndRoleProps {
  code: string
  personId: string
  membership: ShownMembership
  others: ShownMembership[]
  openTickets: number
}

/** Before a role ends: what follows from it, and the button. */
function EndRole({ code, personId, membership, others, openTickets }: EndRoleProps) {
  const t = useT()
  const { id, role } = membership
  const back = manageItemPath(code, 'people', personId)
  const goBack = isDesk(membership) && !others.some(isDesk) ? openTickets : 0
  return (
    <form
      method="post"
      action={back}
      className="panel stack"
      aria-labelledby="end-role"
      tabIndex={-1}
      autoFocus
    >
      <h2 id="end-role">{t('manage:person.endTitle', { role: t(`manage:role.${role}`) })}</h2>
      <p>{t('manage:person.endText')}</p>
      {goBack > 0 && <p>{t('manage:person.goesBack', { count: goBack })}</p>}
      <input type="hidden" name="id" value={id} />
      <div className="actions">
        <Button look="danger" name="intent" value="end">
          {t('manage:person.end')}
        </Button>
        <ButtonLink href={back}>{t('common:cancel')}</ButtonLink>
      </div>
    </form>
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
