import { FileDown } from 'lucide-react'
import { useEffect } from 'react'
import { isOnItsWay, keptDays } from '~/domain/prepared-files'
import { useT } from '~/i18n/use-t'
import { deskPath } from '~/paths'
import { revalidate } from '~/platform/router'
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
  useLookWhile(files.some(({ state }) => isOnItsWay(state)))
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

const LOOK_MILLISECONDS = 4_000

/** Knocks come from the process that writes the file; where that is another one, the page looks by itself. */
function useLookWhile(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    const timer = setInterval(revalidate, LOOK_MILLISECONDS)
    return () => clearInterval(timer)
  }, [isWanted])
}
