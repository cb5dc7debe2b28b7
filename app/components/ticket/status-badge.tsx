import type { PendingReason, Status } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { Badge } from '../ui/badge'
import type { Tone } from '../ui/tone'

const toneOf: Record<Status, Tone> = {
  new: 'warning',
  open: 'info',
  pending: 'neutral',
  resolved: 'success',
  closed: 'neutral',
  cancelled: 'neutral',
}

/** Where a ticket stands; a waiting one says what it waits for. */
export function StatusBadge({
  status,
  pendingOn,
  filled,
}: {
  status: Status
  pendingOn?: PendingReason | null
  filled?: boolean
}) {
  const t = useT()
  const word =
    status === 'pending' && pendingOn ? t(`ticket:pendingOn.${pendingOn}`) : t(`ticket:status.${status}`)
  return (
    <Badge tone={toneOf[status]} {...(filled && { filled })}>
      {word}
    </Badge>
  )
}
