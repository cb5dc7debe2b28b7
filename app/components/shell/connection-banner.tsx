import { useT } from '~/i18n/use-t'

/**
 * A quiet line at the foot of the window while the page is cut off. It covers nothing, takes no focus, and goes away by itself.
 * On portal pages it is always in the document, hidden; portal-live.ts removes `hidden`.
 */
export function ConnectionBanner({ lost }: { lost: boolean }) {
  const t = useT()
  return (
    <div id="connection-banner" className="connection" role="status" hidden={!lost}>
      {t('common:connection.lost')}
    </div>
  )
}
