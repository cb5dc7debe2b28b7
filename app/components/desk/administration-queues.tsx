import { formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskListPath } from '~/paths'
import { useLive } from '~/realtime/live'
import type { CurrentList } from './current-list'
import { foldsCookie, readFolds } from './folds'
import { isIn } from './side-administrations'
import { SideLink } from './side-link'
import type { SideAdministration, SideQueue } from './use-desk-data'

export interface AdministrationQueuesProps {
  administration: SideAdministration
  current: CurrentList | null
  /** Who works for one administration folds nothing. */
  isOnly: boolean
}

/** The queues of one administration; folded it still says how much work there is. */
export function AdministrationQueues({ administration, current, isOnly }: AdministrationQueuesProps) {
  const { locale, t } = useWords()
  const { refresh } = useLive()
  const { code, name, queues, work, isOpen } = administration
  if (isOnly) {
    return (
      <>
        <h2>{name}</h2>
        <Queues administration={administration} queues={queues ?? []} current={current} />
      </>
    )
  }
  const isShown = isOpen || isIn(administration, current)
  const remember = (open: boolean) => {
    // Browsers tell of the first opening too, which is nobody's choice.
    if (open === isShown) return
    // biome-ignore lint/suspicious/noDocumentCookie: the newer interface is not in every browser yet
    document.cookie = foldsCookie(readFolds(document.cookie), code, open)
    if (open && !queues) refresh()
  }
  return (
    <details open={isShown} onToggle={({ currentTarget: { open } }) => remember(open)}>
      <summary data-quiet={work === 0 ? '' : undefined}>
        <span>{name}</span>
        {work > 0 && <span className="count">{formatNumber(locale, work)}</span>}
      </summary>
      {queues ? (
        <Queues administration={administration} queues={queues} current={current} />
      ) : (
        // Until they are there, or before script, the one link leads to the rest.
        <a href={deskListPath({ administration: code })}>{t('queue:list.administration')}</a>
      )}
    </details>
  )
}

interface QueuesProps {
  administration: SideAdministration
  queues: SideQueue[]
  current: CurrentList | null
}

function Queues({ administration, queues, current }: QueuesProps) {
  const { t } = useWords()
  const here = typeof current === 'string' ? null : current
  return (
    <ul>
      {queues.length > 1 && (
        <li>
          <SideLink
            href={deskListPath({ administration: administration.code })}
            count={administration.work}
            isCurrent={
              here !== null && 'administration' in here && here.administration === administration.code
            }
          >
            {t('queue:list.administration')}
          </SideLink>
        </li>
      )}
      {queues.map(({ id, name, work, fresh }) => (
        <li key={id}>
          <SideLink
            href={deskListPath({ queueId: id })}
            count={work}
            fresh={fresh}
            isCurrent={here !== null && 'queueId' in here && here.queueId === id}
          >
            {name}
          </SideLink>
        </li>
      ))}
    </ul>
  )
}
