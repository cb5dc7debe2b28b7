import { useRef } from 'react'
import { formatFileSize } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { Field, type FieldTexts } from './field'
import { UploadList } from './upload-list'
import { useUploadSettings } from './upload-settings'
import { useUploads } from './use-uploads'

export interface FileFieldProps extends Omit<FieldTexts, 'hint'> {
  /** Bytes one file may have; said before the choice, not after it. */
  maxBytes: number
  /** MIME types or endings for the browser's dialog; the server checks again. */
  accept?: string
  /** What the form carries of files that arrived with an earlier try. */
  kept?: string | undefined
}

/**
 * Several files at once, by the browser's own control: it works with the keyboard, on phones and without script.
 * With script each file is sent at once, and may also be pasted into the form or dropped on the page.
 */
export function FileField({ maxBytes, accept, kept, ...texts }: FileFieldProps) {
  const { locale, t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const settings = useUploadSettings(maxBytes)
  useUploads(input, kept)
  // 25 x 1,048,576 bytes are "25 MB" to everybody, here and in the error's words.
  const size = formatFileSize(locale, Math.floor(maxBytes / 1_048_576) * 1_000_000)
  const hint = t('common:files.hint', { size })
  return (
    <div className="file-field" data-drop-zone data-drop-text={t('common:uploads.drop')}>
      <Field {...texts} hint={hint}>
        {(wiring) => (
          <input
            ref={input}
            className="input"
            type="file"
            multiple
            accept={accept}
            data-uploads={settings}
            {...wiring}
          />
        )}
      </Field>
      <p className="hint upload-hint" data-upload-hint hidden>
        {t('common:uploads.hint')}
      </p>
      <UploadList />
    </div>
  )
}
