import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'
import { DescriptionList } from '../ui/description-list'
import { Disclosure } from '../ui/disclosure'
import type { Refusal } from './refusal'

export interface TicketPeopleProps {
  requesterName: string | null
  filerName: string | null
  followerNames: string[]
  mayAdd: boolean
  refusal: Refusal
}

/** Who asked, who filed it for them, who is kept informed, and the way to add one more. */
export function TicketPeople({
  requesterName,
  filerName,
  followerNames,
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
            { term: t('portal:people.followers'), value: followerNames.join(', ') },
          ]}
        />
      </div>
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
