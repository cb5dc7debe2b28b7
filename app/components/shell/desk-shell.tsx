import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { deskFilesPath, managePath, operatePath, profilePath } from '~/paths'
import { ButtonLink } from '../ui/button'
import { LiveRegion } from '../ui/live-region'
import { Bell } from './bell'
import { ConnectionBanner } from './connection-banner'
import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'
import { PersonMenu, type ShellPerson } from './person-menu'

export interface DeskShellProps {
  person: ShellPerson
  currentUrl: string
  /** How much the person has not read of what concerns them. */
  unread: number
  /** A form with `role="search"`. */
  search?: ReactNode
  /** The queues: `h2` and lists of links inside; the shell makes it a navigation. */
  queues?: ReactNode
  demo?: ReactNode
  /** Shows the way to the coordinators' area. */
  coordinates?: boolean
  /** Shows the way to the operators' area. */
  operates?: boolean
  connectionLost?: boolean
  children: ReactNode
}

/** Every page for agents: one thin bar, the queues at the left, the work in the middle. */
export function DeskShell(props: DeskShellProps) {
  const t = useT()
  return (
    <div className="desk shell">
      <a className="skip" href="#main">
        {t('common:skipToContent')}
      </a>
      {props.demo}
      <header className="top-bar">
        <a className="brand" href="/desk">
          <Mark size={22} />
          <span>{t('common:product')}</span>
        </a>
        <div className="top-search">{props.search}</div>
        <ButtonLink look="primary" icon={<Plus size={16} aria-hidden="true" />} href="/desk/new">
          {t('common:newTicket')}
        </ButtonLink>
        <Bell unread={props.unread} />
        <PersonMenu person={props.person}>
          <li>
            <a href="/">{t('common:portal')}</a>
          </li>
          <li>
            <a href={profilePath()}>{t('common:profile')}</a>
          </li>
          <li>
            <a href={deskFilesPath()}>{t('common:myFiles')}</a>
          </li>
          {props.coordinates && (
            <li>
              <a href={managePath()}>{t('common:manage')}</a>
            </li>
          )}
          {props.operates && (
            <li>
              <a href={operatePath()}>{t('common:operate')}</a>
            </li>
          )}
          <li>
            <LanguageSwitch currentUrl={props.currentUrl} />
          </li>
        </PersonMenu>
      </header>
      <div className="desk-columns">
        {props.queues && <Side title={t('common:queues')}>{props.queues}</Side>}
        <main id="main" className="desk-main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <LiveRegion />
      <ConnectionBanner lost={props.connectionLost ?? false} />
    </div>
  )
}

/** On a phone the column folds away behind a checkbox: it opens before script arrives, and the links are there once. */
function Side({ title, children }: { title: string; children: ReactNode }) {
  const t = useT()
  return (
    <nav className="side" aria-label={title}>
      <input type="checkbox" id="side-open" className="side-switch" aria-controls="queues" />
      <label htmlFor="side-open" className="side-label">
        {t('common:showQueues')}
      </label>
      <div id="queues" className="queues">
        {children}
      </div>
    </nav>
  )
}
