import { Paperclip } from 'lucide-react'
import type { TextLanguage } from '~/domain/ticket-values'
import { formatFileSize } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

interface HeldMailContentProps {
  text: string
  language: TextLanguage
  isShortened: boolean
  attachments: { name: string; sizeBytes: number }[]
}

/** A stranger's words as plain text: nothing in them can be pressed, and their files cannot be opened yet. */
export function HeldMailContent({ text, language, isShortened, attachments }: HeldMailContentProps) {
  const { locale, t } = useWords()
  return (
    <section className="message" aria-label={t('heldMail:text')}>
      {text ? (
        <div className="message-text" lang={language === 'und' ? '' : language}>
          {text}
        </div>
      ) : (
        <p className="text-muted">{t('heldMail:noText')}</p>
      )}
      {isShortened && <p className="text-muted mt-3">{t('heldMail:shortened')}</p>}
      {attachments.length > 0 && (
        <>
          <ul className="attachments" aria-label={t('heldMail:attachments')}>
            {attachments.map(({ name, sizeBytes }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names repeat
              <li key={place} className="flex items-center gap-2">
                <Paperclip size={16} aria-hidden="true" />
                <span className="min-w-0">{name}</span>
                <span className="text-muted nowrap">{formatFileSize(locale, sizeBytes)}</span>
              </li>
            ))}
          </ul>
          <p className="text-muted mt-2">{t('heldMail:attachmentsLater')}</p>
        </>
      )}
    </section>
  )
}
