import { Paperclip } from 'lucide-react'
import { forwardRef, useId, useImperativeHandle, useRef, useState } from 'react'
import { formatFileSize } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

export interface FilesHandle {
  /** Files that came by another way than the dialog. */
  add(files: FileList): void
}

const LARGEST_FILE_BYTES = 25 * 1024 * 1024

/** One button for the files of an answer, and the names of those that were chosen. */
export const ReplyFiles = forwardRef<FilesHandle, { error?: string }>(function ReplyFiles({ error }, ref) {
  const { t, locale } = useWords()
  const hintId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [names, setNames] = useState<string[]>([])
  const show = () => setNames(Array.from(input.current?.files ?? [], ({ name }) => name))
  useImperativeHandle(ref, () => ({
    add(files) {
      if (!input.current) return
      const all = new DataTransfer()
      for (const file of [...(input.current.files ?? []), ...files]) all.items.add(file)
      input.current.files = all.files
      show()
    },
  }))
  return (
    <>
      {names.length > 0 && (
        <span className="reply-file-names" role="status">
          {t('desk:reply.chosen', { names: names.join(', ') })}
        </span>
      )}
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
          aria-describedby={hintId}
          aria-invalid={error ? true : undefined}
          onChange={show}
        />
      </label>
      <span id={hintId} className={error ? 'error' : 'sr-only'}>
        {error ?? t('desk:reply.filesHint', { size: formatFileSize(locale, LARGEST_FILE_BYTES) })}
      </span>
    </>
  )
})
