import { FileDown } from 'lucide-react'
import { keptDays } from '~/domain/prepared-files'
import { useT } from '~/i18n/use-t'
import { deskPath } from '~/paths'
import { ButtonLink } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { FileLine, type ShownFile } from './file-line'

export interface FilesPageProps {
  files: ShownFile[]
  now: Date
  /** Why a file cannot be prepared: a key of locales/errors.json. */
  problem: string | null
}

/** The reader's files: long lists that are being prepared, or wait to be downloaded. */
export function FilesPage({ files, now, problem }: FilesPageProps) {
  const t = useT()
  return (
    <>
      <div className="page-head">
        <h1>{t('desk:files.title')}</h1>
      </div>
      {problem && (
        <div className="mb-3">
          <Notice tone="warning" title={t('desk:files.refused')} live>
            <p>{t(`errors:fields.${problem}` as 'errors:fields.filesUnfinished')}</p>
          </Notice>
        </div>
      )}
      {files.length === 0 ? (
        <EmptyState
          Icon={FileDown}
          title={t('desk:files.emptyTitle')}
          text={t('desk:files.emptyText')}
          action={<ButtonLink href={deskPath()}>{t('desk:files.toList')}</ButtonLink>}
        />
      ) : (
        <>
          <p className="text-muted mb-3">{t('desk:files.intro', { days: keptDays })}</p>
          <ul className="files">
            {files.map((file) => (
              <FileLine key={file.id} file={file} now={now} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
