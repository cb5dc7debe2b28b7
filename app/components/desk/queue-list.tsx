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
import { useT } from '~/i18n/use-t'
import {
  deskFiguresPath,
  deskListPath,
  deskPromisesPath,
  handedOnPath,
  heldMailsPath,
  ownFiguresPath,
} from '~/paths'
import { AdministrationQueues } from './administration-queues'
import { type CommonList, type CurrentList, commonLists } from './current-list'
import { SideLink } from './side-link'
import type { DeskData } from './use-desk-data'

const icons = { all: Inbox, mine: CircleUser, unassigned: UserX, pending: Hourglass }

/** Up to here every administration stands open. */
const FEW = 8

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
  const queues = desk.administrations.flatMap((administration) => administration.queues)
  const sum = (kind: 'work' | 'unassigned' | 'pending') =>
    queues.reduce((total, queue) => total + queue[kind], 0)
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
      {desk.administrations.map((administration) => (
        <AdministrationQueues
          key={administration.id}
          administration={administration}
          current={current}
          isOpen={desk.folds[administration.code] ?? desk.administrations.length <= FEW}
          isOnly={desk.administrations.length === 1}
        />
      ))}
    </>
  )
}
