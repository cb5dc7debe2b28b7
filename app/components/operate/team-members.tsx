import { formatDay } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { Badge } from '../ui/badge'
import { RowAct } from '../ui/row-act'

export interface ShownMember {
  personId: string
  name: string
  email: string
  isLead: boolean
  validFrom: Date
  validUntil: Date | null
  /** Codes of administrations for which the team works and of which they see nothing. */
  blindFor: string[]
}

/** Who is in a team, since when and until when, and of what they see nothing all the same. */
export function TeamMembers({ members, now }: { members: ShownMember[]; now: Date }) {
  const { t } = useWords()
  if (members.length === 0) return <p className="text-muted">{t('operate:team.noMembers')}</p>
  return (
    <ul className="removable">
      {members.map((member) => (
        <Member key={member.personId} member={member} now={now} />
      ))}
    </ul>
  )
}

function Member({ member, now }: { member: ShownMember; now: Date }) {
  const { locale, t } = useWords()
  const { personId, name, email, isLead, validFrom, validUntil, blindFor } = member
  const day = (at: Date) => formatDay(locale, at, now)
  const isOver = validUntil !== null && validUntil <= now
  const since = t(validFrom > now ? 'operate:team.from' : 'operate:team.since', { day: day(validFrom) })
  return (
    <li>
      <span>
        <span className="badges">
          {name} {isLead && !isOver && <Badge tone="info">{t('operate:team.lead')}</Badge>}
          {isOver && <Badge tone="neutral">{t('operate:team.over')}</Badge>}
          {blindFor.length > 0 && !isOver && (
            <Badge tone="warning">{t('operate:team.blind', { codes: blindFor.join(', ') })}</Badge>
          )}
        </span>
        <small>{email}</small>
        <small>
          {since}
          {validUntil && ` ${t('operate:team.until', { day: day(validUntil) })}`}
        </small>
      </span>
      {!isOver && (
        <RowAct
          id={personId}
          intent="out"
          label={t('operate:team.out')}
          of={t('operate:team.outOf', { name })}
        />
      )}
    </li>
  )
}
