import { useT } from '~/i18n/use-t'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/controls'
import { Disclosure } from '../../ui/disclosure'

/** Lines from a file, put into the form below. What is wrong in the file is listed by line and column. */
export function FileImport({ wrong, error }: { wrong: string[]; error: string | undefined }) {
  const t = useT()
  return (
    <Disclosure summary={t('manage:contract.fromFile')} open={error !== undefined}>
      <form method="post" encType="multipart/form-data" noValidate className="form">
        {wrong.length > 0 && (
          <ul className="plain-list">
            {wrong.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <TextField
          label={t('manage:contract.file')}
          hint={t('manage:contract.fileHint')}
          name="file"
          type="file"
          accept=".csv,text/csv"
          error={error}
        />
        <div>
          <Button name="intent" value="import">
            {t('manage:contract.takeFile')}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
