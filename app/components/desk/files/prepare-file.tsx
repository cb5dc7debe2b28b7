import type { DeskFilter } from '~/domain/desk-list'
import { useT } from '~/i18n/use-t'
import { deskFilesPath, deskListPath } from '~/paths'
import { Form } from '~/platform/router'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

/** The list is too long to be a file at once: it can be asked for, and is prepared meanwhile. */
export function PrepareFile({ filter }: { filter: DeskFilter }) {
  const t = useT()
  const [, query = ''] = deskListPath(filter).split('?')
  return (
    <div className="mb-3">
      <Notice tone="info" title={t('queue:export.tooLong')}>
        <p>{t('queue:export.tooLongText')}</p>
        <Form method="post" action={deskFilesPath()} className="actions mt-2">
          <input type="hidden" name="intent" value="prepare" />
          {[...new URLSearchParams(query)].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button name="format" value="xlsx">
            {t('queue:export.prepareXlsx')}
          </Button>
          <Button name="format" value="csv">
            {t('queue:export.prepareCsv')}
          </Button>
        </Form>
      </Notice>
    </div>
  )
}
