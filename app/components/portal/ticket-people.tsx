import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'
import { DescriptionList } from '../ui/description-list'
import { Disclosure } from '../ui/disclosure'
import type { Refusal } from './refusal'

export interface TicketPeopleProps {
  requesterName: string | null
  filerName: string | null
  followers: { id: string; name: string }[]
  myId: string
  mayAdd: boolean
  refusal: Refusal
}

/** Who asked, who filed it for them, who is kept informed, and the way to add one more. */
export function TicketPeople({
  requesterName,
  filerName,
  followers,
  myId,
  mayAdd,
  refusal,
}: TicketPeopleProps) {
  const t = useT()
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('portal:people.title')}</h2>
      <div data-live="people">
        <DescriptionList
          facts={[
            { term: t('portal:facts.requester'), value: requesterName },
            { term: t('portal:people.filer'), value: filerName },
            { term: t('portal:people.followers'), value: followers.map(({ name }) => name).join(', ') },
          ]}
        />
      </div>
      <RemoveFollowers followers={followers.filter(({ id }) => mayAdd || id === myId)} myId={myId} />
      {mayAdd && (
        <Disclosure
          summary={t('portal:people.add')}
          open={Boolean(refusal.errorOf('follower') || refusal.typed('follower'))}
        >
          <form method="post" noValidate className="form">
            <TextField
              label={t('portal:people.follower')}
              hint={t('portal:new.colleagueHint')}
              name="follower"
              defaultValue={refusal.typed('follower')}
              error={refusal.errorOf('follower')}
              autoComplete="off"
              required
            />
            <Button name="intent" value="addFollower">
              {t('portal:people.send')}
            </Button>
          </form>
        </Disclosure>
      )}
    </section>
  )
}

/** A button for each of them: others by whoever may add people, oneself always. */
function RemoveFollowers({ followers, myId }: Pick<TicketPeopleProps, 'followers' | 'myId'>) {
  const t = useT()
  if (followers.length === 0) return null
  return (
    <Disclosure summary={t('portal:people.remove')}>
      <ul className="removable">
        {followers.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <form method="post">
              <input type="hidden" name="personId" value={id} />
              <Button
                look="quiet"
                name="intent"
                value="removeFollower"
                aria-label={t('portal:people.removeOf', { name })}
              >
                {t(id === myId ? 'portal:people.removeMe' : 'portal:people.removeOne')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
