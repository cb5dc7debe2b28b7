import { Inbox } from 'lucide-react'
import { useT } from '~/i18n/use-t'
import { EmptyState } from '../ui/empty-state'

/** A desk in an installation that is not set up yet. */
export function NoQueues() {
  const t = useT()
  return <EmptyState Icon={Inbox} title={t('queue:empty.desks')} text={t('queue:empty.desksText')} />
}
