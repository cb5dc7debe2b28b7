import { DescriptionList } from '~/components/ui/description-list'
import { Disclosure } from '~/components/ui/disclosure'
import { formatDay } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { PersonField } from '../person-field'
import { ChangeForm } from './change-form'
import type { PropertiesProps } from './properties'
import { errorsOf } from './refused-form'
import { ShareForm } from './share-form'

/** Who else is kept informed, and which other bodies may look. */
export function PeopleAround(props: PropertiesProps) {
  const { t } = useWords()
  const { ticket, may, refused } = props
  const errors = errorsOf(t, refused, 'follower')
  return (
    <>
      <DescriptionList
        facts={[
          { term: t('desk:properties.followers'), value: <Followers {...props} /> },
          { term: t('desk:properties.shares'), value: <Shares {...props} /> },
        ]}
      />
      {may.share && <ShareForm {...props} />}
      {may.addPeople && (
        <Disclosure summary={t('desk:act.addFollower')} open={errors.any}>
          <ChangeForm intent="follower" button={t('desk:act.add')}>
            {errors.general}
            <PersonField
              label={t('desk:act.followerLabel')}
              name="follower"
              idName="followerId"
              administrationId={ticket.administrationId}
              defaultValue={errors.valueOf('follower') ?? ''}
              {...errors.of('follower')}
            />
          </ChangeForm>
        </Disclosure>
      )}
    </>
  )
}

function Followers({ ticket, may }: PropertiesProps) {
  const { t } = useWords()
  if (ticket.followers.length === 0) return <>{t('desk:properties.nobody')}</>
  return (
    <ul className="ticket-shares">
      {ticket.followers.map(({ id, name }) => {
        const person = name ?? t('ticket:somebody')
        return (
          <li key={id}>
            {person}
            {may.addPeople && (
              <ChangeForm
                intent="removeFollower"
                values={{ personId: id }}
                look="quiet"
                button={t('desk:act.removeFollower', { person })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Shares({ ticket, may, now }: PropertiesProps) {
  const { t, locale } = useWords()
  const shares = ticket.shares.filter(({ isValid }) => isValid)
  if (shares.length === 0) return <>{t('desk:properties.nobody')}</>
  return (
    <ul className="ticket-shares">
      {shares.map((share) => {
        const grantee = share.grantee ?? t('desk:properties.elsewhere')
        const rights = [
          share.maySeeNotes ? t('desk:properties.shareNotes') : t('desk:properties.shareRead'),
          ...(share.mayReply ? [t('desk:properties.shareReply')] : []),
        ]
        return (
          <li key={share.id}>
            <strong>{grantee}</strong>{' '}
            {t('desk:properties.until', { moment: formatDay(locale, new Date(share.validUntil), now) })}
            <span className="block">{share.purpose}</span>
            <span className="block text-muted">{rights.join(', ')}</span>
            {may.endSharing && (
              <ChangeForm
                intent="endShare"
                values={{ sharedAccessId: share.id }}
                look="quiet"
                button={t('desk:act.endShareOf', { grantee })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
