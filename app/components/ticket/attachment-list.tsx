import { Paperclip } from 'lucide-react'
import { formatFileSize } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { attachmentPath } from '~/paths'

export interface ShownAttachment {
  id: string
  name: string
  sizeBytes: number
}

/** The files of one message, to download; nothing when there are none. */
export function AttachmentList({ attachments }: { attachments: ShownAttachment[] }) {
  const { locale, t } = useWords()
  if (attachments.length === 0) return null
  return (
    <ul className="attachments" aria-label={t('ticket:attachment', { count: attachments.length })}>
      {attachments.map(({ id, name, sizeBytes }) => (
        <li key={id}>
          <a href={attachmentPath(id)} download>
            <Paperclip size={16} aria-hidden="true" />
            <span>{name}</span>
          </a>{' '}
          <span className="text-muted nowrap">{formatFileSize(locale, sizeBytes)}</span>
        </li>
      ))}
    </ul>
  )
}
