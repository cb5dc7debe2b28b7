import { Paperclip } from 'lucide-react'
import { useId, useRef } from 'react'
import { useUploadSettings } from '~/components/ui/upload-settings'
import { useUploads } from '~/components/ui/use-uploads'
import { formatFileSize } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

const LARGEST_FILE_BYTES = 25 * 1024 * 1024

interface ReplyFilesProps {
  error?: string
  /** What the form carries of files that arrived with an earlier try. */
  kept: string | undefined
}

/** One button for the files of an answer; the form lists them (UploadList), and takes pasted and dropped ones. */
export function ReplyFiles({ error, kept }: ReplyFilesProps) {
  const { t, locale } = useWords()
  const hintId = useId()
  const input = useRef<HTMLInputElement>(null)
  const settings = useUploadSettings(LARGEST_FILE_BYTES)
  useUploads(input, kept)
  return (
    <>
      <label className="button reply-files" title={t('desk:reply.files')}>
        <Paperclip size={16} aria-hidden="true" />
        <span className="reply-files-word">{t('desk:reply.files')}</span>
        <input
          ref={input}
          id="files"
          type="file"
          name="files"
          multiple
          className="sr-only"
          data-uploads={settings}
          aria-describedby={hintId}
          aria-invalid={error ? true : undefined}
        />
      </label>
      <span id={hintId} className={error ? 'error' : 'sr-only'}>
        {error ?? t('desk:reply.filesHint', { size: formatFileSize(locale, LARGEST_FILE_BYTES) })}
      </span>
    </>
  )
}
