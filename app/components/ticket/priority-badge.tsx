import type { Priority } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { Badge } from '../ui/badge'
import type { Tone } from '../ui/tone'

const toneOf: Record<Priority, Tone> = { P1: 'danger', P2: 'warning', P3: 'neutral', P4: 'neutral' }

/** "Kritiek", "Hoog": the word, with the colour only where it is urgent. */
export function PriorityBadge({ priority }: { priority: Priority }) {
  const t = useT()
  return <Badge tone={toneOf[priority]}>{t(`ticket:priority.${priority}`)}</Badge>
}
