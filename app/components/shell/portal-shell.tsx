import { Phone } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { accentShades } from '~/domain/accent'
import { useT } from '~/i18n/use-t'
import { homePath, managePath, myTicketsPath, newTicketPath, operatePath, profilePath } from '~/paths'
import { LiveRegion } from '../ui/live-region'
import { AdministrationSwitch, type AdministrationSwitchProps } from './administration-switch'
import { Bell } from './bell'
import { ConnectionBanner } from './connection-banner'
import { ContactLines } from './contact-lines'
import { type HelpdeskContact, telephoneHref } from './helpdesk-contact'
import { LanguageSwitch } from './language-switch'
import { Mark } from './mark'
import { PersonMenu, type ShellPerson } from './person-menu'

export interface PortalShellProps {
  /** Null before sign-in. */
  person: ShellPerson | null
  /** How much the person has not read of what concerns them. */
  unread: number
  /** Shows the way to the desk. */
  isAgent?: boolean
  /** Shows the way to the coordinators' area. */
  coordinates?: boolean
  /** Shows the way to the operators' area. */
  operates?: boolean
  /** Of whoever asks for several administrations: which. */
  asksFor?: Omit<AdministrationSwitchProps, 'currentUrl'> | null
  /** The colour of the person's administration, #rrggbb; null: Irisdesk's own. */
  accent?: string | null
  contact: HelpdeskContact | null
  /** Path and query of this page, so that the language switch comes back to it. */
  currentUrl: string
  /** The DemoBar, in a demo. */
  demo?: ReactNode
  /** Above the heading: a Breadcrumb. */
  above?: ReactNode
  children: ReactNode
}

/** Every page for requesters. A document: it works without script, and the children begin with the page's h1. */
export function PortalShell({
  person,
  unread,
  isAgent,
  coordinates,
  operates,
  asksFor,
  accent,
  contact,
  currentUrl,
  demo,
  above,
  children,
}: PortalShellProps) {
  const t = useT()
  return (
    <div className={accent ? 'portal shell own-accent' : 'portal shell'} style={shadesOf(accent)}>
      <a className="skip" href="#main">
        {t('common:skipToContent')}
      </a>
      {demo}
      <header className="portal-head">
        <div className="width head-row">
          <a className="brand" href="/">
            <Mark size={34} />
            <span>
              {t('common:product')}
              <small>{t('common:tagline')}</small>
            </span>
          </a>
          <div className="head-tools">
            {contact && (
              <a className="head-link nowrap" href={telephoneHref(contact.telephone)}>
                <Phone size={16} aria-hidden="true" />
                <span className="sr-only">{t('common:help.telephone')} </span>
                {contact.telephone}
              </a>
            )}
            <LanguageSwitch currentUrl={currentUrl} />
            {person && <Bell unread={unread} />}
            {person && (
              <PersonMenu person={person}>
                <li>
                  <a href="/tickets">{t('common:myTickets')}</a>
                </li>
                <li>
                  <a href={profilePath()}>{t('common:profile')}</a>
                </li>
                {isAgent && (
                  <li>
                    <a href="/desk">{t('common:desk')}</a>
                  </li>
                )}
                {coordinates && (
                  <li>
                    <a href={managePath()}>{t('common:manage')}</a>
                  </li>
                )}
                {operates && (
                  <li>
                    <a href={operatePath()}>{t('common:operate')}</a>
                  </li>
                )}
              </PersonMenu>
            )}
          </div>
        </div>
        {person && <MainMenu currentUrl={currentUrl} asksFor={asksFor} />}
      </header>
      <main id="main" className="width portal-main" tabIndex={-1}>
        {above && <div className="mb-4">{above}</div>}
        {children}
      </main>
      <footer className="portal-foot">
        {contact && (
          <div className="width">
            <h2>{t('common:help.title')}</h2>
            <ContactLines contact={contact} />
          </div>
        )}
      </footer>
      <LiveRegion />
      <ConnectionBanner lost={false} />
    </div>
  )
}

/** In the shades that can be read; styles/manage.css says where they are used. */
function shadesOf(accent: string | null | undefined): CSSProperties | undefined {
  if (!accent) return undefined
  const { light, lightHover, dark, darkHover } = accentShades(accent)
  return {
    '--own-light': light,
    '--own-light-hover': lightHover,
    '--own-dark': dark,
    '--own-dark-hover': darkHover,
  } as CSSProperties
}

/** The three pages that people come for. */
function MainMenu({ currentUrl, asksFor }: Pick<PortalShellProps, 'currentUrl' | 'asksFor'>) {
  const t = useT()
  const pathname = currentUrl.split('?')[0]
  const pages = [
    { href: homePath(), label: t('common:home') },
    { href: newTicketPath(), label: t('common:newTicket') },
    { href: myTicketsPath(), label: t('common:myTickets') },
  ]
  return (
    <div className="main-menu">
      <div className="width">
        <nav aria-label={t('common:mainMenu')}>
          <ul>
            {pages.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={href === pathname ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {asksFor && <AdministrationSwitch {...asksFor} currentUrl={currentUrl} />}
      </div>
    </div>
  )
}
