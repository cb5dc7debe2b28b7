import { useState } from 'react'
import { formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskListPath } from '~/paths'
import type { CurrentList } from './current-list'
import { foldsCookie, readFolds } from './folds'
import { SideLink } from './side-link'
import type { SideAdministration } from './use-desk-data'

export interface AdministrationQueuesProps {
  administration: SideAdministration
  current: CurrentList | null
  isOpen: boolean
  /** Who works for one administration folds nothing. */
  isOnly: boolean
}

/** The queues of one administration; folded it still says how much work there is. */
export function AdministrationQueues({ administration, current, isOpen, isOnly }: AdministrationQueuesProps) {
  const { locale } = useWords()
  const [isUnfolded, setUnfolded] = useState(false)
  const { code, name, queues } = administration
  const work = queues.reduce((total, queue) => total + queue.work, 0)
  if (isOnly) {
    return (
      <>
        <h2>{name}</h2>
        <Queues administration={administration} current={current} />
      </>
    )
  }
  const isShown = isOpen || isIn(administration, current)
  const remember = (open: boolean) => {
    // Browsers tell of the first opening too, which is nobody's choice.
    if (open === isShown) return
    // biome-ignore lint/suspicious/noDocumentCookie: the newer interface is not in every browser yet
    document.cookie = foldsCookie(readFolds(document.cookie), code, open)
  }
  return (
    <details
      open={isShown}
      onToggle={({ currentTarget: { open } }) => {
        if (open) setUnfolded(true)
        remember(open)
      }}
    >
      <summary data-quiet={work === 0 ? '' : undefined}>
        <span>{name}</span>
        {work > 0 && <span className="count">{formatNumber(locale, work)}</span>}
      </summary>
      {/* Fifty folded administrations would be most of the page. Before script, the one link leads to the rest. */}
      <Queues administration={administration} current={current} isFolded={!isShown && !isUnfolded} />
    </details>
  )
}

const isIn = ({ code, queues }: SideAdministration, current: CurrentList | null): boolean =>
  current !== null &&
  typeof current !== 'string' &&
  ('administration' in current
    ? current.administration === code
    : queues.some(({ id }) => id === current.queueId))

interface QueuesProps {
  administration: SideAdministration
  current: CurrentList | null
  /** Only the list of them all is written. */
  isFolded?: boolean
}

function Queues({ administration, current, isFolded = false }: QueuesProps) {
  const { t } = useWords()
  const { code, queues } = administration
  const here = typeof current === 'string' ? null : current
  return (
    <ul>
      {(queues.length > 1 || isFolded) && (
        <li>
          <SideLink
            href={deskListPath({ administration: code })}
            count={queues.reduce((total, queue) => total + queue.work, 0)}
            isCurrent={here !== null && 'administration' in here && here.administration === code}
          >
            {t('queue:list.administration')}
          </SideLink>
        </li>
      )}
      {(isFolded ? [] : queues).map(({ id, name, work, fresh }) => (
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
