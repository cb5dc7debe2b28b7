import { Lock, MessageSquare } from 'lucide-react'
import { useT } from '~/i18n/use-t'
import type { ShownActs } from './shown-ticket'

interface ReplyKindsProps {
  may: ShownActs
  requesterName: string
  requesterLocale: string | null
  defaultKind: 'reply' | 'note'
  onChoose: () => void
}

/**
 * Who shall read it. Radio buttons that look like tabs: what is checked is what the server is told, whichever way the
 * form is sent.
 */
export function ReplyKinds({ may, requesterName, requesterLocale, defaultKind, onChoose }: ReplyKindsProps) {
  const t = useT()
  const kinds = [
    ...(may.speakAs
      ? [
          {
            value: 'reply',
            Icon: MessageSquare,
            label: t('desk:reply.public'),
            hint:
              may.speakAs === 'requester'
                ? t('desk:reply.helpdeskHint')
                : t('desk:reply.publicHint', { name: requesterName }),
          },
        ]
      : []),
    ...(may.note
      ? [{ value: 'note', Icon: Lock, label: t('desk:reply.internal'), hint: t('desk:reply.internalHint') }]
      : []),
  ]
  return (
    <fieldset className="reply-kinds">
      <legend className="sr-only">{t('desk:reply.kind')}</legend>
      {kinds.map(({ value, Icon, label, hint }) => (
        <label key={value} className="reply-kind">
          <input
            type="radio"
            name="intent"
            value={value}
            className="sr-only"
            defaultChecked={value === defaultKind || kinds.length === 1}
            onChange={onChoose}
          />
          <Icon size={16} aria-hidden="true" />
          <strong>{label}</strong>
          <span className="reply-kind-hint">{hint}</span>
        </label>
      ))}
      <span className="reply-hints text-muted">
        {!requesterLocale && <span className="only-public">{t('desk:reply.readsUnknown')} · </span>}
        {t('desk:reply.shortcut')}
      </span>
    </fieldset>
  )
}
