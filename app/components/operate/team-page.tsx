import { useT } from '~/i18n/use-t'
import { operateAreaPath } from '~/paths'
import { MailField } from '../manage/invited-fields'
import { LanguageFields } from '../manage/language-fields'
import { ManageHead } from '../manage/manage-head'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Select, TextField } from '../ui/controls'
import { type ShownMember, TeamMembers } from './team-members'

export const teamFields = ['nameNl', 'nameFr', 'calendar']
/** In the order in which they stand on the page. */
export const memberFields = ['email', 'isLead', 'from', 'until']

export interface TeamPageProps {
  said: string | null
  /** Null for one that is being added. */
  team: {
    name: string
    nameNl: string
    nameFr: string
    calendarId: string | null
    calendars: { id: string; code: string | null; name: string }[]
    members: ShownMember[]
    queues: { id: string; code: string; name: string }[]
  } | null
  /** ISO day. */
  today: string
  now: Date
  names: Refusal
  member: Refusal
}

export function TeamPage({ said, team, today, now, names, member }: TeamPageProps) {
  const t = useT()
  return (
    <>
      <ManageHead
        title={team ? team.name : t('operate:teams.new')}
        intro={t('operate:teams.intro')}
        said={said}
        errors={[...names.errors, ...member.errors]}
        above={{ label: t('operate:area.teams'), href: operateAreaPath('teams') }}
      />
      {team && (
        <>
          <section aria-labelledby="members">
            <h2 id="members">{t('operate:team.members')}</h2>
            <p className="hint">{t('operate:team.left')}</p>
            <TeamMembers members={team.members} now={now} />
          </section>
          <PutInTeam today={today} refusal={member} />
          <section aria-labelledby="queues">
            <h2 id="queues">{t('operate:team.queues')}</h2>
            {team.queues.length === 0 ? (
              <p className="text-muted">{t('operate:team.noQueues')}</p>
            ) : (
              <ul className="plain-list">
                {team.queues.map(({ id, code, name }) => (
                  <li key={id}>
                    {code} · {name}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </>
      )}
      <form method="post" noValidate className={team ? 'form panel' : 'form'}>
        {team && <h2>{t('operate:team.names')}</h2>}
        <LanguageFields
          of="name"
          texts={team && { nl: team.nameNl, fr: team.nameFr }}
          refusal={names}
          four={false}
        />
        {team && (
          <Select
            label={t('operate:team.calendar')}
            hint={t('operate:team.calendarHint')}
            name="calendar"
            defaultValue={names.typed('calendar', team.calendarId ?? '')}
            choices={[
              { value: '', label: t('operate:team.helpdeskCalendar') },
              ...team.calendars.map(({ id, code, name }) => ({
                value: id,
                label: code ? `${code} · ${name}` : name,
              })),
            ]}
            error={names.errorOf('calendar')}
          />
        )}
        <div>
          <Button look={team ? 'secondary' : 'primary'} name="intent" value="save">
            {team ? t('common:save') : t('manage:add')}
          </Button>
        </div>
      </form>
    </>
  )
}

function PutInTeam({ today, refusal }: { today: string; refusal: Refusal }) {
  const t = useT()
  const { errorOf, typed, wasTicked } = refusal
  return (
    <form method="post" noValidate className="form panel" aria-labelledby="put">
      <h2 id="put">{t('operate:team.put')}</h2>
      <p className="hint">{t('operate:team.putText')}</p>
      <MailField label={t('operate:field.email')} name="email" refusal={refusal} />
      <Checkbox
        label={t('operate:field.isLead')}
        name="isLead"
        value="yes"
        defaultChecked={wasTicked('isLead')}
      />
      <div className="two-languages">
        <TextField
          label={t('operate:field.from')}
          name="from"
          type="date"
          defaultValue={typed('from', today)}
          error={errorOf('from')}
        />
        <TextField
          label={t('operate:field.until')}
          name="until"
          type="date"
          defaultValue={typed('until')}
          error={errorOf('until')}
          optional
        />
      </div>
      <div>
        <Button look="primary" name="intent" value="put">
          {t('operate:team.put')}
        </Button>
      </div>
    </form>
  )
}
