import { Download } from 'lucide-react'
import type { DeskFilter } from '~/domain/desk-list'
import { useT } from '~/i18n/use-t'
import { deskExportPath, deskFilesPath } from '~/paths'

/** The list as a file, with its filters and its order. `target` makes the browser fetch it, and not the desk. */
export function ExportLinks({ filter }: { filter: DeskFilter }) {
  const t = useT()
  return (
    <p className="list-files">
      <Download size={16} aria-hidden="true" />
      <a href={deskExportPath('csv', filter)} target="_self">
        {t('queue:export.csv')}
      </a>
      <a href={deskExportPath('xlsx', filter)} target="_self">
        {t('queue:export.xlsx')}
      </a>
      <a href={deskFilesPath()}>{t('queue:export.files')}</a>
    </p>
  )
}
