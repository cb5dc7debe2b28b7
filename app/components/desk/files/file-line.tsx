import { Download, FileSpreadsheet, FileText, RotateCw, Trash2, X } from 'lucide-react'
import type { DeskFilter } from '~/domain/desk-list'
import { type FileProblem, type FileState, isOnItsWay, keptDays } from '~/domain/prepared-files'
import { formatDay, formatFileSize, formatMoment, formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskFilePath, deskFilesPath, deskListPath } from '~/paths'
import { Form } from '~/platform/router'
import { Badge } from '../../ui/badge'
import { Button, ButtonLink } from '../../ui/button'
import type { Tone } from '../../ui/tone'
import { fileListName } from './file-list-name'

export interface ShownFile {
  id: string
  filter: DeskFilter
  format: 'csv' | 'xlsx'
  state: FileState
  problem: FileProblem | null
  rowsDone: number
  rowsToDo: number
  sizeBytes: number | null
  createdAt: Date
  expiresAt: Date | null
  place: string | null
  assigneeName: string | null
}

const icons = { csv: FileText, xlsx: FileSpreadsheet }
const formatNames = { csv: 'CSV', xlsx: 'Excel' }
const tones = { ready: 'success', failed: 'danger', expired: 'neutral' } as const satisfies Partial<
  Record<FileState, Tone>
>

/** One file: of which list, how far it is, and what can be done with it. */
export function FileLine({ file, now }: { file: ShownFile; now: Date }) {
  const { locale, t } = useWords()
  const { state, filter, format, rowsDone, rowsToDo, sizeBytes } = file
  const Icon = icons[format]
  const name = fileListName(t, file)
  const rows = isOnItsWay(state) || rowsDone === 0 ? rowsToDo : rowsDone
  const facts = [
    formatNames[format],
    t('desk:files.tickets', { count: rows, number: formatNumber(locale, rows) }),
    state === 'ready' && sizeBytes !== null && formatFileSize(locale, sizeBytes),
    t('desk:files.asked', { moment: formatMoment(locale, new Date(file.createdAt), new Date(now)) }),
  ]
  return (
    <li className="file">
      <Icon className="file-icon" size={20} aria-hidden="true" />
      <div className="file-words">
        <p className="file-name">
          <a href={deskListPath(filter)}>{name}</a>
        </p>
        <p className="text-muted">{facts.filter(Boolean).join(' · ')}</p>
        <FileStanding file={file} now={now} />
      </div>
      <div className="file-deeds">
        {state === 'ready' && (
          <ButtonLink
            href={deskFilePath(file.id)}
            icon={<Download size={16} aria-hidden="true" />}
            target="_self"
            aria-label={`${t('desk:files.download')}, ${name}`}
          >
            {t('desk:files.download')}
          </ButtonLink>
        )}
        {!isOnItsWay(state) && (
          <Deed intent="again" id={file.id} icon={<RotateCw size={16} aria-hidden="true" />} of={name}>
            {t('desk:files.again')}
          </Deed>
        )}
        {isOnItsWay(state) ? (
          <Deed intent="discard" id={file.id} icon={<X size={16} aria-hidden="true" />} of={name}>
            {t('desk:files.cancel')}
          </Deed>
        ) : (
          <Deed intent="discard" id={file.id} icon={<Trash2 size={16} aria-hidden="true" />} of={name}>
            {t('desk:files.discard')}
          </Deed>
        )}
      </div>
    </li>
  )
}

/** How far it is, or what came of it, in a sentence. */
function FileStanding({
  file: { state, problem, rowsDone, rowsToDo, expiresAt },
  now,
}: {
  file: ShownFile
  now: Date
}) {
  const { locale, t } = useWords()
  const all = Math.max(rowsDone, rowsToDo)
  switch (state) {
    case 'waiting':
    case 'working': {
      const sentence =
        state === 'waiting'
          ? t('desk:files.waiting')
          : t('desk:files.working', {
              done: formatNumber(locale, rowsDone),
              all: formatNumber(locale, all),
            })
      return (
        <>
          <p className="file-standing">
            <progress
              aria-label={t('desk:files.progress')}
              max={Math.max(all, 1)}
              value={state === 'waiting' ? 0 : rowsDone}
            />
            <span>{sentence}</span>
          </p>
          <p className="text-muted">{t('desk:files.mailed')}</p>
        </>
      )
    }
    case 'ready':
      return (
        <p className="file-standing">
          <Badge tone={tones.ready}>{t('desk:files.ready')}</Badge>
          {expiresAt && (
            <span>
              {t('desk:files.until', { day: formatDay(locale, new Date(expiresAt), new Date(now)) })}
            </span>
          )}
        </p>
      )
    case 'failed':
    case 'expired':
      return (
        <p className="file-standing">
          <Badge tone={tones[state]}>{t(`desk:files.${state}`)}</Badge>
          <span>{problem ? t(`desk:files.${problem}`) : t('desk:files.over', { days: keptDays })}</span>
        </p>
      )
  }
}

interface DeedProps {
  intent: 'again' | 'discard'
  id: string
  icon: React.ReactNode
  /** The list of the file, for who hears the buttons one after the other. */
  of: string
  children: string
}

function Deed({ intent, id, icon, of, children }: DeedProps) {
  return (
    <Form method="post" action={deskFilesPath()}>
      <input type="hidden" name="file" value={id} />
      <Button name="intent" value={intent} look="quiet" icon={icon} aria-label={`${children}, ${of}`}>
        {children}
      </Button>
    </Form>
  )
}
