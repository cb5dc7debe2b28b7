import { ExternalLink, Paperclip } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { previewOf } from '~/domain/previews'
import { formatFileSize } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { attachmentPath, attachmentPreviewPath } from '~/paths'
import { PictureDialog } from './picture-dialog'

export interface ShownAttachment {
  id: string
  name: string
  contentType: string
  sizeBytes: number
  /** Pixels; null for everything that is no picture to show. */
  width: number | null
  height: number | null
}

/** A larger picture is fetched only by whoever opens it: the list shows the whole file, only smaller. */
const MOST_BYTES_IN_LIST = 8 * 1024 * 1024

/** The files of one message, to look at where that is safe and to save; nothing when there are none. */
export function AttachmentList({ attachments }: { attachments: ShownAttachment[] }) {
  const { t } = useWords()
  const [shown, setShown] = useState<ShownAttachment | null>(null)
  if (attachments.length === 0) return null
  return (
    <>
      <ul className="attachments" aria-label={t('ticket:attachment', { count: attachments.length })}>
        {attachments.map((attachment) => (
          <Attachment key={attachment.id} attachment={attachment} onShow={setShown} />
        ))}
      </ul>
      {shown && <PictureDialog picture={shown} onClose={() => setShown(null)} />}
    </>
  )
}

interface AttachmentProps {
  attachment: ShownAttachment
  onShow: (attachment: ShownAttachment) => void
}

function Attachment({ attachment, onShow }: AttachmentProps) {
  const { locale, t } = useWords()
  const { id, name, sizeBytes, width, height } = attachment
  const preview = previewOf({ ...attachment, isPicture: width !== null })
  const isInList = preview === 'picture' && sizeBytes <= MOST_BYTES_IN_LIST
  const size = <span className="text-muted nowrap">{formatFileSize(locale, sizeBytes)}</span>
  /** Pages without script, and whoever asks for a new tab, follow the link. */
  function enlarge(event: MouseEvent) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onShow(attachment)
  }
  return (
    <li>
      {isInList && (
        <a
          className="attachment-picture"
          href={attachmentPreviewPath(id)}
          target="_blank"
          rel="noopener"
          title={t('ticket:file.enlarge')}
          onClick={enlarge}
        >
          <img
            src={attachmentPreviewPath(id)}
            alt={name}
            width={width ?? undefined}
            height={height ?? undefined}
            loading="lazy"
            decoding="async"
          />
          <span className="sr-only"> {t('ticket:file.enlarge')}</span>
        </a>
      )}
      <span>
        <a href={attachmentPath(id)}>
          <Paperclip size={16} aria-hidden="true" />
          <span>{name}</span>
        </a>{' '}
        {size}
        {preview && !isInList && (
          <>
            {' '}
            <a
              className="attachment-view"
              href={attachmentPreviewPath(id)}
              target="_blank"
              rel="noopener"
              aria-label={t('ticket:file.viewOf', { name })}
            >
              {t('ticket:file.view')}
              <ExternalLink size={14} aria-hidden="true" />
            </a>
          </>
        )}
      </span>
    </li>
  )
}
