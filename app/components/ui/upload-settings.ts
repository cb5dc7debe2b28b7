import { formatFileSize } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { uploadPath } from '~/paths'

/** One message has no more (http/upload-form says it again). */
const MOST_FILES = 10

/** What the script beside a file field needs to know; pages for requesters have no words of their own in the browser. */
export interface UploadSettings {
  address: string
  locale: string
  mostBytes: number
  mostFiles: number
  words: Record<
    | 'sending'
    | 'sent'
    | 'cancel'
    | 'remove'
    | 'retry'
    | 'tooLarge'
    | 'tooMany'
    | 'failed'
    | 'waiting'
    | 'mustMend'
    | 'announceSent'
    | 'announceFailed'
    | 'announceRemoved'
    | 'announceRefused'
    | 'pasted',
    string
  >
}

/** The settings as the text that a field carries in `data-uploads`; `{name}` and `{percent}` are left for the script. */
export function useUploadSettings(mostBytes: number): string {
  const { locale, t } = useWords()
  const blanks = { name: '{name}', percent: '{percent}', when: '{when}' }
  const size = formatFileSize(locale, Math.floor(mostBytes / 1_048_576) * 1_000_000)
  const settings: UploadSettings = {
    address: uploadPath(),
    locale,
    mostBytes,
    mostFiles: MOST_FILES,
    words: {
      sending: t('common:uploads.sending', blanks),
      sent: t('common:uploads.sent'),
      cancel: t('common:uploads.cancel', blanks),
      remove: t('common:uploads.remove', blanks),
      retry: t('common:uploads.retry', blanks),
      tooLarge: t('common:uploads.tooLarge', { size }),
      tooMany: t('common:uploads.tooMany', { most: MOST_FILES }),
      failed: t('common:uploads.failed'),
      waiting: t('common:uploads.waiting'),
      mustMend: t('common:uploads.mustMend'),
      announceSent: t('common:uploads.announceSent', blanks),
      announceFailed: t('common:uploads.announceFailed', blanks),
      announceRemoved: t('common:uploads.announceRemoved', blanks),
      announceRefused: t('common:uploads.announceRefused', blanks),
      pasted: t('common:uploads.pasted', blanks),
    },
  }
  return JSON.stringify(settings)
}
