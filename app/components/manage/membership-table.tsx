import type { Role } from '~/domain/actor'
import { useT } from '~/i18n/use-t'
import { Badge } from '../ui/badge'
import { ButtonLink } from '../ui/button'
import { Time } from '../ui/time'

export interface ShownMembership {
  id: string
  role: Role
  unit: string | null
  validFrom: Date
  validUntil: Date | null
  state: 'now' | 'later' | 'over'
  mayEnd: boolean
}

const tones = { now: 'success', later: 'info', over: 'neutral' } as const

interface MembershipTableProps {
  memberships: ShownMembership[]
  /** Where a role is ended: the page says first what follows. */
  endPath: (membershipId: string) => string
  now: Date
}

/** The roles that somebody has or had, with their dates; what is not over can be ended. */
export function MembershipTable({ memberships, endPath, now }: MembershipTableProps) {
  const t = useT()
  return (
    <table className="table table-stack">
      <thead>
        <tr>
          <th scope="col">{t('manage:field.role')}</th>
          <th scope="col">{t('manage:field.unit')}</th>
          <th scope="col">{t('manage:field.from')}</th>
          <th scope="col">{t('manage:field.until')}</th>
          <th scope="col">{t('manage:person.stateTitle')}</th>
          <th scope="col">
            <span className="sr-only">{t('manage:actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {memberships.map(({ id, role, unit, validFrom, validUntil, state, mayEnd }) => (
          <tr key={id}>
            <td>{t(`manage:role.${role}`)}</td>
            {/* Nothing but the value: an empty cell takes no line on a phone. */}
            <td data-label={t('manage:field.unit')}>{unit}</td>
            <td className="nowrap" data-label={t('manage:field.from')}>
              <Time at={validFrom} now={now} as="day" />
            </td>
            <td className="nowrap" data-label={t('manage:field.until')}>
              {validUntil && <Time at={validUntil} now={now} as="day" />}
            </td>
            <td data-label={t('manage:person.stateTitle')}>
              <Badge tone={tones[state]}>{t(`manage:person.state.${state}`)}</Badge>
            </td>
            <td className="number">
              {mayEnd && state !== 'over' && (
                <ButtonLink
                  look="quiet"
                  href={endPath(id)}
                  aria-label={t('manage:person.endOf', { role: t(`manage:role.${role}`) })}
                >
                  {t('manage:person.end')}
                </ButtonLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
