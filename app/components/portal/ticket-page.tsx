import type { Grade } from '~/domain/satisfaction'
import type { Priority, TextLanguage, TicketType } from '~/domain/ticket-values'
import { formatMoment } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskTicketPath, homePath, myTicketsPath, ticketPath, ticketPromisePath } from '~/paths'
import { useRootData } from '../shell/use-root-data'
import { OpeningList, type ShownOpenings } from '../ticket/opening-list'
import { PriorityBadge } from '../ticket/priority-badge'
import type { ShownPromise } from '../ticket/promise-facts'
import { StatusBadge } from '../ticket/status-badge'
import { Breadcrumb } from '../ui/breadcrumb'
import { ButtonLink } from '../ui/button'
import { DescriptionList } from '../ui/description-list'
import { Disclosure } from '../ui/disclosure'
import { ErrorSummary } from '../ui/error-summary'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'
import { AnswerBox } from './answer-box'
import { Conversation, type PortalMessage } from './conversation'
import type { Happening } from './happening-sentence'
import { HelpBox } from './help-box'
import { type RefusedForm, refusalOf } from './refusal'
import { type Standing, statusSentence, waitsForReader } from './status-sentence'
import { type Texts, textIn } from './texts'
import { Confirm, ContestWait, Rate, Withdraw } from './ticket-acts'
import { langOf } from './ticket-list'
import { TicketPeople } from './ticket-people'

export interface ShownTicket extends Standing {
  id: string
  number: string
  subject: string
  language: TextLanguage | null
  type: TicketType
  createdAt: Date
  closesAt: Date | null
  priority: Priority
  priorityReason: string | null
  isConfidential: boolean
  isSharedWithUnit: boolean
  administrationNames: Texts | null
  serviceNames: Texts | null
  filerName: string | null
  followers: { id: string; name: string }[]
  links: { number: string; subject: string; kind: string; isLater: boolean }[]
  promises: ShownPromise[]
  isContested: boolean
  grade: Grade | null
  openings: ShownOpenings | null
  messages: PortalMessage[]
  happenings: Happening[]
  isAtDesk: boolean
  may: {
    reply: boolean
    reopen: boolean
    addPeople: boolean
    withdraw: boolean
    confirm: boolean
    contest: boolean
    rate: boolean
  }
}

export interface TicketPageProps {
  ticket: ShownTicket
  /** What the form that led here did. */
  said:
    | 'replied'
    | 'withdrawn'
    | 'confirmed'
    | 'followerAdded'
    | 'followerRemoved'
    | 'contested'
    | 'rated'
    | null
  myId: string
  draft: string
  largestFileBytes: number
  now: Date
  refused: { answer: RefusedForm; files: { token: string; names: string[] } } | undefined
}

export function TicketPage({ ticket, said, myId, draft, largestFileBytes, now, refused }: TicketPageProps) {
  const { t } = useWords()
  const root = useRootData()
  const { number, subject, language, may } = ticket
  const refusal = refusalOf(t, refused?.answer, ['grade', 'comment', 'body', 'files', 'follower', 'contest'])
  return (
    <div className="with-aside" data-watch-ticket={ticket.id} data-seen-ticket={number}>
      <div className="stack">
        <ErrorSummary errors={refusal.errors} />
        <Breadcrumb
          crumbs={[
            { label: t('common:home'), href: homePath() },
            { label: t('common:myTickets'), href: myTicketsPath() },
          ]}
        />
        <div>
          <p className="ticket-number">{number}</p>
          <h1 lang={langOf(language)}>{subject}</h1>
        </div>
        <TicketStanding ticket={ticket} now={now} />
        {may.contest && <ContestWait refusal={refusal} />}
        {ticket.isContested && <p className="text-muted">{t('portal:contest.pending')}</p>}
        {ticket.isAtDesk && (
          <p className="no-print">
            <ButtonLink href={deskTicketPath(number)}>{t('portal:ticket.toDesk')}</ButtonLink>
          </p>
        )}
        <section aria-labelledby="conversation">
          <h2 id="conversation">{t('portal:conversation.title')}</h2>
          <LiveConversation ticket={ticket} now={now} />
        </section>
        {said && (
          <div id="said" {...(said === 'replied' && { 'data-draft-sent': draft })}>
            <Notice tone="success" title={t(`portal:said.${said}`)}>
              <p>{t(`portal:saidNext.${said}`)}</p>
            </Notice>
          </div>
        )}
        {may.confirm && <Confirm closesAt={ticket.closesAt} now={now} />}
        {may.rate && <Rate refusal={refusal} />}
        {ticket.grade && (
          <p className="text-muted">
            {t('ticket:rating.given', { grade: t(`ticket:rating.grade.${ticket.grade}`) })}
          </p>
        )}
        <AnswerBox
          ticketId={ticket.id}
          number={number}
          status={ticket.status}
          may={may}
          draft={draft}
          largestFileBytes={largestFileBytes}
          refusal={refusal}
          keptFiles={refused?.files}
        />
      </div>
      <aside className="stack">
        <TicketFactsList ticket={ticket} now={now} />
        <TicketPeople
          requesterName={ticket.requesterName}
          filerName={ticket.filerName}
          followers={ticket.followers}
          myId={myId}
          mayAdd={may.addPeople}
          refusal={refusal}
        />
        <Links links={ticket.links} />
        {ticket.openings && <Openings number={number} openings={ticket.openings} now={now} />}
        {may.withdraw && <Withdraw type={ticket.type} />}
        <HelpBox contact={root?.contact ?? null} />
      </aside>
    </div>
  )
}

interface Part {
  ticket: ShownTicket
  now: Date
}

/** Where it stands: what the eye should meet first. */
function TicketStanding({ ticket, now }: Part) {
  const { locale, t } = useWords()
  return (
    <div className="standing" data-live="standing" data-waits={waitsForReader(ticket) || undefined}>
      <StatusBadge status={ticket.status} filled />
      <p>{statusSentence(t, locale, ticket, now)}</p>
      <Expected ticket={ticket} now={now} />
    </div>
  )
}

/** What is promised next, and the way to why. */
function Expected({ ticket, now }: Part) {
  const { locale, t } = useWords()
  const next = ticket.promises.find(({ endedAs }) => endedAs === null)
  if (!next) return null
  const due = next.dueAt && new Date(next.dueAt)
  const moment = due && formatMoment(locale, due, now)
  const sentence =
    due && moment
      ? t(due < now ? `promise:missed.${next.promise}` : `promise:expected.${next.promise}`, { moment })
      : t('promise:stands')
  return (
    <p className="expected">
      {sentence} <a href={ticketPromisePath(ticket.number)}>{t('promise:why')}</a>
    </p>
  )
}

/** Exchanged when somebody else says or does something; the newest of it is announced. */
function LiveConversation({ ticket, now }: Part) {
  const { locale, t } = useWords()
  const last = ticket.messages.at(-1)
  const sentence =
    last && !last.isOwn
      ? t('portal:conversation.newest', { name: last.authorName ?? t('ticket:helpdesk') })
      : statusSentence(t, locale, ticket, now)
  return (
    <div data-live="conversation" data-live-sentence={sentence}>
      <Conversation messages={ticket.messages} happenings={ticket.happenings} now={now} />
    </div>
  )
}

function TicketFactsList({ ticket, now }: Part) {
  const { locale, t } = useWords()
  const { administrationNames, serviceNames, priorityReason } = ticket
  const visible = [
    ticket.isConfidential && t('ticket:confidential'),
    ticket.isSharedWithUnit && t('portal:facts.sharedWithUnit'),
  ].filter(Boolean)
  return (
    <section aria-labelledby="facts" data-live="facts">
      <h2 id="facts">{t('portal:facts.title')}</h2>
      <DescriptionList
        facts={[
          { term: t('portal:facts.sent'), value: <Time at={ticket.createdAt} now={now} /> },
          { term: t('portal:facts.type'), value: t(`ticket:type.${ticket.type}`) },
          { term: t('portal:facts.service'), value: serviceNames && textIn(serviceNames, locale).text },
          {
            term: t('portal:facts.administration'),
            value: administrationNames && textIn(administrationNames, locale).text,
          },
          {
            term: t('portal:facts.priority'),
            value: priorityReason && (
              <>
                <PriorityBadge priority={ticket.priority} />
                <p>{priorityReason}</p>
              </>
            ),
          },
          { term: t('portal:facts.visibility'), value: visible.join(', ') },
        ]}
      />
    </section>
  )
}

/** The tickets that go on from this one, or from which it goes on. */
function Links({ links }: { links: ShownTicket['links'] }) {
  const { t } = useWords()
  if (links.length === 0) return null
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t('portal:links.title')}</h2>
      <ul className="stack">
        {links.map(({ number, subject, kind, isLater }) => (
          <li key={number}>
            <a href={ticketPath(number)}>
              {number} {subject}
            </a>
            {kind === 'follow_up' && (
              <span className="block text-muted">
                {t(isLater ? 'portal:links.later' : 'portal:links.earlier')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who opened what is confidential; folded, because it is there to be found and not to be read each time. */
function Openings({ number, openings, now }: { number: string; openings: ShownOpenings; now: Date }) {
  const { t } = useWords()
  return (
    <Disclosure summary={t('ticket:openings.title')} open={!openings.hasMore && openings.lines.length > 5}>
      <OpeningList openings={openings} unnamed={t('ticket:helpdesk')} now={now} />
      {openings.hasMore && <a href={`${ticketPath(number)}?openings`}>{t('ticket:openings.more')}</a>}
    </Disclosure>
  )
}
