import { useT } from '~/i18n/use-t'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'
import type { ShownVersion } from './versions-list'

/** Says so when what is shown is not what holds now. */
export function VersionNotice({ shown, page, now }: { shown: ShownVersion | null; page: string; now: Date }) {
  const t = useT()
  if (!shown || shown.state === 'now') return null
  return (
    <Notice tone={shown.state === 'planned' ? 'info' : 'warning'}>
      <p>
        {t(`manage:versions.shown.${shown.state}`)} <Time at={shown.from} now={now} />.{' '}
        <a href={page}>{t('manage:versions.toNow')}</a>
      </p>
    </Notice>
  )
}
