import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'
import type { ShownVersion } from './versions-list'

interface VersionNoticeProps {
  shown: ShownVersion | null
  page: string
  /** The form that starts from what is shown; null where nothing is to be changed here. */
  startFrom: string | null
  now: Date
}

/** Says so when what is shown is not what holds now, and what can be done with it. */
export function VersionNotice({ shown, page, startFrom, now }: VersionNoticeProps) {
  const t = useT()
  if (!shown || shown.state === 'now') return null
  return (
    <Notice tone={shown.state === 'planned' ? 'info' : 'warning'}>
      <p>
        {t(`manage:versions.shown.${shown.state}`)} <Time at={shown.from} now={now} />.{' '}
        <a href={page}>{t('manage:versions.toNow')}</a>
      </p>
      {startFrom && (
        <div className="actions mt-3">
          <a href={startFrom}>{t('manage:versions.startFrom')}</a>
          {shown.state === 'planned' && (
            <form method="post" action={page}>
              <input type="hidden" name="version" value={shown.id} />
              <Button name="intent" value="withdraw">
                {t('manage:versions.withdraw')}
              </Button>
            </form>
          )}
        </div>
      )}
    </Notice>
  )
}
