import { formatFileSize } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { Field, type FieldTexts } from './field'

export interface FileFieldProps extends Omit<FieldTexts, 'hint'> {
  /** Bytes one file may have; said before the choice, not after it. */
  maxBytes: number
  /** MIME types or endings for the browser's dialog; the server checks again. */
  accept?: string
}

/** Several files at once, by the browser's own control: it works with the keyboard, on phones and without script. */
export function FileField({ maxBytes, accept, ...texts }: FileFieldProps) {
  const { locale, t } = useWords()
  // 25 x 1,048,576 bytes are "25 MB" to everybody, here and in the error's words.
  const size = formatFileSize(locale, Math.floor(maxBytes / 1_048_576) * 1_000_000)
  const hint = t('common:files.hint', { size })
  return (
    <Field {...texts} hint={hint}>
      {(wiring) => <input className="input" type="file" multiple accept={accept} {...wiring} />}
    </Field>
  )
}
