import { OpeningList } from '~/components/ticket/opening-list'
import { useT } from '~/i18n/use-t'
import { Link } from '~/platform/router'
import type { PropertiesProps } from './properties'

/** Who opened the ticket: the last few, and on demand the rest. */
export function Openings({ openings, now }: Pick<PropertiesProps, 'openings' | 'now'>) {
  const t = useT()
  if (!openings) return null
  return (
    <>
      <OpeningList openings={openings} unnamed={t('ticket:somebody')} now={now} />
      {openings.hasMore && (
        <Link to="?openings" replace preventScrollReset className="panel-link">
          {t('ticket:openings.more')}
        </Link>
      )}
    </>
  )
}
