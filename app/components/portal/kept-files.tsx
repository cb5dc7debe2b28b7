import { useT } from '~/i18n/use-t'
import { Checkbox } from '../ui/checkbox'

export interface KeptFilesProps {
  /** What the form carries so that the files need not be sent again. */
  token: string
  names: string[]
}

/** The files that arrived before the form was refused; each can still be left out. */
export function KeptFiles({ token, names }: KeptFilesProps) {
  const t = useT()
  if (names.length === 0) return null
  return (
    <fieldset className="kept-files">
      <legend>{t('portal:files.kept')}</legend>
      <input type="hidden" name="keptFiles" value={token} />
      <ul>
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never moves
          <li key={index}>
            <Checkbox name={`dropFile-${index}`} value="yes" label={t('portal:files.drop', { name })} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
