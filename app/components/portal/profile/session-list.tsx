import type { Translate } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { profilePath } from '~/paths'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Time } from '../../ui/time'

export interface ShownSession {
  id: string
  browser: string | null
  system: string | null
  lastSeenAt: Date | string
  isThis: boolean
}

/** Everywhere somebody is signed in, and a button to end it there. */
export function SessionList({ sessions, now }: { sessions: ShownSession[]; now: Date | string }) {
  const t = useT()
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('account:profile.sessions')}</h2>
      <p>{t('account:profile.sessionsText')}</p>
      <ul className="sessions">
        {sessions.map((session) => (
          <Session key={session.id} session={session} now={now} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={profilePath()}>
          <input type="hidden" name="intent" value="endOthers" />
          <Button>{t('account:profile.endOthers')}</Button>
        </form>
      )}
    </section>
  )
}

function Session({ session, now }: { session: ShownSession; now: Date | string }) {
  const t = useT()
  const device = deviceInWords(t, session)
  return (
    <li>
      <div>
        <p className="session-device">
          <strong>{device}</strong>
          {session.isThis && <Badge tone="success">{t('account:profile.thisDevice')}</Badge>}
        </p>
        <p className="text-muted">
          {t('account:profile.lastSeen')} <Time at={session.lastSeenAt} now={now} />
        </p>
      </div>
      <form method="post" action={profilePath()}>
        <input type="hidden" name="intent" value="endSession" />
        <input type="hidden" name="sessionId" value={session.id} />
        <Button look="quiet" aria-label={t('account:profile.endOf', { device })}>
          {t('account:profile.end')}
        </Button>
      </form>
    </li>
  )
}

const deviceInWords = (t: Translate, { browser, system }: ShownSession): string =>
  browser && system
    ? t('account:profile.device', { browser, system })
    : (browser ?? system ?? t('account:profile.deviceUnknown'))
