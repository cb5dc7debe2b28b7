import {
  ArrowRightLeft,
  Ban,
  ChartColumn,
  ChartNoAxesColumn,
  CircleUser,
  Gauge,
  Hourglass,
  Inbox,
  UserX,
} from 'lucide-react'
import { useEffect } from 'react'
import { useT } from '~/i18n/use-t'
import {
  deskFiguresPath,
  deskListPath,
  deskPromisesPath,
  handedOnPath,
  heldMailsPath,
  ownFiguresPath,
} from '~/paths'
import { useLive } from '~/realtime/live'
import { AdministrationQueues } from './administration-queues'
import { type CommonList, type CurrentList, commonLists } from './current-list'
import { isInFolded } from './side-administrations'
import { SideLink } from './side-link'
import type { DeskData } from './use-desk-data'

const icons = { all: Inbox, mine: CircleUser, unassigned: UserX, pending: Hourglass }

export interface QueueListProps {
  desk: DeskData
  /** Null on pages that are no list. */
  current: CurrentList | null
  isAtHeldMails: boolean
  isAtHandedOn: boolean
  isAtPromises: boolean
  isAtFigures: boolean
  isAtOwnFigures: boolean
}

/** The left of the desk: the lists that everybody has, then the queues of each administration. */
export function QueueList({
  desk,
  current,
  isAtHeldMails,
  isAtHandedOn,
  isAtPromises,
  isAtFigures,
  isAtOwnFigures,
}: QueueListProps) {
  const t = useT()
  const { administrations } = desk
  const { refresh } = useLive()
  const sum = (kind: 'work' | 'unassigned' | 'pending') =>
    administrations.reduce((total, administration) => total + administration[kind], 0)
  // Whoever comes to a list of a folded administration sees where it stands.
  const isHidden = isInFolded(administrations, current)
  useEffect(() => {
    if (isHidden) refresh()
  }, [isHidden, refresh])
  const counts: Record<CommonList, number> = {
    all: sum('work'),
    mine: desk.mine,
    unassigned: sum('unassigned'),
    pending: sum('pending'),
  }
  return (
    <>
      <ul>
        {(Object.keys(commonLists) as CommonList[]).map((list) => {
          const Icon = icons[list]
          return (
            <li key={list}>
              <SideLink
                href={deskListPath(commonLists[list])}
                icon={<Icon size={16} aria-hidden="true" />}
                count={counts[list]}
                isCapped={list === 'mine'}
                isCurrent={current === list}
              >
                {t(`queue:list.${list}`)}
              </SideLink>
            </li>
          )
        })}
        {desk.leads && (
          <>
            <li>
              <SideLink
                href={deskPromisesPath()}
                icon={<Gauge size={16} aria-hidden="true" />}
                count={0}
                isCurrent={isAtPromises}
              >
                {t('queue:list.promises')}
              </SideLink>
            </li>
            <li>
              <SideLink
                href={deskFiguresPath()}
                icon={<ChartColumn size={16} aria-hidden="true" />}
                count={0}
                isCurrent={isAtFigures}
              >
                {t('queue:list.figures')}
              </SideLink>
            </li>
          </>
        )}
        <li>
          <SideLink
            href={ownFiguresPath()}
            icon={<ChartNoAxesColumn size={16} aria-hidden="true" />}
            count={0}
            isCurrent={isAtOwnFigures}
          >
            {t('queue:list.ownFigures')}
          </SideLink>
        </li>
        <li>
          <SideLink
            href={heldMailsPath()}
            icon={<Ban size={16} aria-hidden="true" />}
            count={desk.held}
            isCapped
            isCurrent={isAtHeldMails}
          >
            {t('queue:list.held')}
          </SideLink>
        </li>
        <li>
          <SideLink
            href={handedOnPath()}
            icon={<ArrowRightLeft size={16} aria-hidden="true" />}
            count={0}
            isCurrent={isAtHandedOn}
          >
            {t('queue:list.handedOn')}
          </SideLink>
        </li>
      </ul>
      {administrations.map((administration) => (
        <AdministrationQueues
          key={administration.id}
          administration={administration}
          current={current}
          isOnly={administrations.length === 1}
        />
      ))}
    </>
  )
}
