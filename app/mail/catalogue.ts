import type { HoursOfDay } from '~/domain/calendar/opening-days'
import type { NotificationKind } from '~/domain/notifications'
import type { ResolutionCode, TextLanguage } from '~/domain/ticket-values'
import { formatNumber } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translator'
import { longDay, longMoment } from './moments'
import { type ReportMail, reportLead, reportPlaces, reportTitle } from './report-mail'
import { oneLine } from './safe-text'

/** What every mail carries. A mail is a function of its data and never asks for more. */
export interface AnyMail {
  to: { name: string; address: string }
  /** null when we do not know it: the mail then speaks both languages. */
  recipientLanguage: Locale | null
  administration: {
    names: Record<Locale, string>
    /** Which language stands first when a mail speaks both. */
    bilingualOrder: ['nl', 'fr'] | ['fr', 'nl']
  }
  helpdesk: {
    telephone: string | null
    counter: Record<Locale, string> | null
    /** The hours of the day on which the mail is sent; null leaves them out. */
    hoursToday: HoursOfDay | null
  }
  /** When the mail is written; "open on Tuesday" is about this day. */
  now: Date
  isDemo: boolean
}

/** What every mail about a ticket carries. */
export interface TicketMail extends AnyMail {
  ticket: {
    number: string
    subject: string
    language: TextLanguage
    isConfidential: boolean
    /** Absolute, http or https. */
    url: string
  }
  /** null says "the helpdesk": the administration's setting on the names of agents. */
  agentName: string | null
}

/** What somebody wrote, in the language they wrote it in. Never an internal note. */
export interface MailedMessage {
  text: string
  language: TextLanguage
  sentAt: Date
  /** What the helpdesk said and then wrote down; absent: it was written. */
  spoken?: 'telephone' | 'counter'
}

/** What we promised for the ticket; null when no contract promises anything. */
export interface MailedPromise {
  kind: 'answer' | 'solution'
  dueAt: Date
}

/** Every mail about a ticket, with its data. The file of the same name in emails/ draws it. */
export interface MailData {
  received: TicketMail & { promise: MailedPromise | null }
  replied: TicketMail & { message: MailedMessage; isAnswerAwaited: boolean }
  assigned: TicketMail & {
    /** The requester hears who works on it; the agent hears what is theirs now. */
    audience: 'requester' | 'agent'
    requesterName: string | null
    promise: MailedPromise | null
  }
  resolved: TicketMail & {
    code: ResolutionCode
    message: MailedMessage
    closesAfterWorkingDays: number
    closesAt: Date
    /** Where the requester says how they were helped; null for whoever is not asked, or not by mail. */
    ratingUrl: string | null
  }
  promiseWarning: TicketMail & {
    /** Is it theirs, or do they watch over it? */
    isAssignee: boolean
    isLate: boolean
    promise: MailedPromise | null
  }
  /** Outside opening hours, to whoever is on duty; without them, to the leads at their opening. */
  urgentTicket: TicketMail & { isOnDuty: boolean; requesterName: string | null }
}
export type MailName = keyof MailData

/** The reader's language, and the words of it that hold for every mail. */
export interface Reader {
  t: Translate
  locale: Locale
  agent: string
  administration: string
}

export type MailReading = 'yours' | 'assigned' | 'watched' | 'urgent'

interface MailKind<Data> {
  /** As what its reader gets it: theirs to be answered, theirs to handle, watched over by them, or calling them. */
  readAs: (data: Data) => MailReading
  title: (data: Data, reader: Reader) => string
  /** Left out of mails about confidential tickets: it may tell what happened, `title` and `next` may not. */
  lead: (data: Data, reader: Reader) => string
  next: (data: Data, reader: Reader) => string[]
}

const toRequester = () => 'yours' as const

/**
 * The table of mails. The subject is not in it: it is the same for all mails of a ticket to one reader, because
 * Gmail starts a new conversation when the subject changes, whatever the headers say. What happened is the title,
 * and the line which mail programs show beside the subject.
 */
export const catalogue: { [Name in MailName]: MailKind<MailData[Name]> } = {
  received: {
    readAs: toRequester,
    title: (_, { t }) => t('mail:received.title'),
    lead: ({ ticket }, { t }) => t('mail:received.lead', { number: ticket.number }),
    next: (_, { t }) => [t('mail:received.next')],
  },
  replied: {
    readAs: toRequester,
    title: (_, { t }) => t('mail:replied.title'),
    lead: ({ message }, { t, agent, locale }) =>
      t(message.spoken ? `mail:replied.spoken.${message.spoken}` : 'mail:replied.lead', {
        agent,
        moment: longMoment(message.sentAt, locale),
      }),
    next: ({ isAnswerAwaited }, { t }) => [
      t(isAnswerAwaited ? 'mail:replied.awaiting' : 'mail:replied.continuing'),
    ],
  },
  assigned: {
    readAs: ({ audience }) => (audience === 'agent' ? 'assigned' : 'yours'),
    title: ({ audience, ticket }, { t }) => t(`mail:assigned.${audience}.title`, { number: ticket.number }),
    lead: ({ audience }, { t, agent, administration }) =>
      t(`mail:assigned.${audience}.lead`, { agent, administration }),
    next: ({ audience }, { t }) => [t(`mail:assigned.${audience}.next`)],
  },
  resolved: {
    readAs: toRequester,
    title: (_, { t }) => t('mail:resolved.title'),
    lead: ({ code, message: { spoken } }, { t, agent }) =>
      [spoken && t(`mail:resolved.spoken.${spoken}`), t(`mail:resolved.by.${code}`, { agent })]
        .filter(Boolean)
        .join(' '),
    next: ({ closesAfterWorkingDays, closesAt }, { t, locale }) => [
      t('mail:resolved.closes', { count: closesAfterWorkingDays, day: longDay(closesAt, locale) }),
      t('mail:resolved.reopens'),
    ],
  },
  promiseWarning: {
    readAs: ({ isAssignee }) => (isAssignee ? 'assigned' : 'watched'),
    title: ({ isLate, ticket: { number, isConfidential } }, { t }) =>
      isConfidential
        ? t('mail:promiseWarning.confidential', { number })
        : t(`mail:promiseWarning.${isLate ? 'late' : 'soon'}.title`, { number }),
    lead: ({ isLate }, { t, administration }) =>
      t(`mail:promiseWarning.${isLate ? 'late' : 'soon'}.lead`, { administration }),
    next: ({ isAssignee }, { t }) => [t(`mail:promiseWarning.${isAssignee ? 'handle' : 'watch'}`)],
  },
  urgentTicket: {
    readAs: () => 'urgent',
    title: ({ ticket: { number, isConfidential } }, { t }) =>
      t(isConfidential ? 'mail:promiseWarning.confidential' : 'mail:urgentTicket.title', { number }),
    lead: ({ isOnDuty }, { t, administration }) =>
      t(`mail:urgentTicket.${isOnDuty ? 'onDuty' : 'nobodyOnDuty'}`, { administration }),
    next: ({ isOnDuty }, { t }) => [t(isOnDuty ? 'mail:urgentTicket.take' : 'mail:promiseWarning.watch')],
  },
}

export const mailNames = Object.keys(catalogue) as MailName[]

/** Every mail to somebody about what is theirs: their access, their news. Nobody answers it. */
export interface AccountMailData {
  /** What is new behind the bell, once a day. */
  digest: AnyMail & {
    url: string
    lines: { number: string; subject: string | null; kind: NotificationKind }[]
    /** How many more there are than lines. */
    more: number
  }
  reset: AnyMail & LinkInMail
  invitation: AnyMail & LinkInMail & { inviterName: string | null }
  /** A list that somebody asked for as a file. It carries nothing of it: `url` is the page with the reader's files. */
  fileReady: AnyMail & { url: string; rows: number; expiresAt: Date }
  /** `isForGood`: trying again would not help. */
  fileFailed: AnyMail & { url: string; isForGood: boolean }
  /** Figures that somebody has mailed every week or month. */
  report: ReportMail
}
export type AccountMailName = keyof AccountMailData

interface LinkInMail {
  /** Absolute, http or https. */
  url: string
  /** Until when the link works; null for a plain link to the sign-in page. */
  expiresAt: Date | null
}

interface AccountMailKind<Data> {
  title: (data: Data, reader: AccountReader) => string
  lead: (data: Data, reader: AccountReader) => string
  button: (data: Data, reader: AccountReader) => string
  /** Over the notes: what they are. */
  notesTitle: (reader: AccountReader) => string
  notes: (data: Data, reader: AccountReader) => string[]
  /** Why the reader gets it. */
  why: (reader: AccountReader) => string
  /** What else its own template has places for. */
  places?: (data: Data, reader: AccountReader) => Record<string, string>
}

const aboutAccess = {
  notesTitle: ({ t }: AccountReader) => t('mail:account.goodToKnow'),
  why: ({ t }: AccountReader) => t('mail:account.why'),
}

const aboutFiles = {
  notesTitle: ({ t }: AccountReader) => t('mail:account.goodToKnow'),
  button: (_: unknown, { t }: AccountReader) => t('mail:file.button'),
  why: ({ t }: AccountReader) => t('mail:file.why'),
}

export type AccountReader = Omit<Reader, 'agent'>

const worksOnce = ({ expiresAt }: LinkInMail, { t, locale }: AccountReader): string[] =>
  expiresAt ? [t('mail:account.worksOnce', { moment: longMoment(expiresAt, locale) })] : []

/** The table of mails about what is somebody's own. */
export const accountCatalogue: { [Name in AccountMailName]: AccountMailKind<AccountMailData[Name]> } = {
  digest: {
    title: ({ lines, more }, { t }) => t('mail:digest.title', { count: lines.length + more }),
    lead: (_, { t }) => t('mail:digest.lead'),
    button: (_, { t }) => t('mail:digest.button'),
    notesTitle: ({ t }) => t('mail:digest.new'),
    notes: ({ lines, more }, { t }) => [
      ...lines.map(({ number, subject, kind }) =>
        [number, t(`portal:notifications.kind.${kind}`), subject && oneLine(subject)]
          .filter(Boolean)
          .join(' · '),
      ),
      ...(more > 0 ? [t('mail:digest.more', { count: more })] : []),
    ],
    why: ({ t }) => t('mail:digest.why'),
  },
  reset: {
    ...aboutAccess,
    title: (_, { t }) => t('mail:reset.title'),
    lead: (_, { t }) => t('mail:reset.lead'),
    button: (_, { t }) => t('mail:account.choosePassword'),
    notes: (data, reader) => [...worksOnce(data, reader), reader.t('mail:reset.ignore')],
  },
  invitation: {
    ...aboutAccess,
    title: (_, { t }) => t('mail:invitation.title'),
    lead: ({ inviterName }, { t, administration }) =>
      t('mail:invitation.lead', {
        inviter: inviterName ? oneLine(inviterName) : t('mail:helpdesk'),
        administration,
      }),
    button: ({ expiresAt }, { t }) => t(expiresAt ? 'mail:account.choosePassword' : 'mail:account.signIn'),
    notes: (data, reader) =>
      data.expiresAt
        ? [...worksOnce(data, reader), reader.t('mail:invitation.late')]
        : [reader.t('mail:invitation.known')],
  },
  fileReady: {
    ...aboutFiles,
    title: (_, { t }) => t('mail:fileReady.title'),
    lead: ({ rows }, { t, locale }) =>
      t('mail:fileReady.lead', { count: rows, number: formatNumber(locale, rows) }),
    notes: ({ expiresAt }, { t, locale }) => [
      t('mail:fileReady.until', { moment: longMoment(expiresAt, locale) }),
      t('mail:fileReady.signIn'),
    ],
  },
  fileFailed: {
    ...aboutFiles,
    title: (_, { t }) => t('mail:fileFailed.title'),
    lead: ({ isForGood }, { t }) =>
      t(isForGood ? 'mail:fileFailed.notAllowed' : 'mail:fileFailed.unavailable'),
    notes: ({ isForGood }, { t }) => [t(isForGood ? 'mail:fileFailed.ask' : 'mail:fileFailed.again')],
  },
  report: {
    title: reportTitle,
    lead: reportLead,
    button: (_, { t }) => t('mail:report.button'),
    notesTitle: ({ t }) => t('mail:account.goodToKnow'),
    notes: ({ rhythm }, { t }) => [t('mail:report.exact'), t(`mail:report.note.${rhythm}`)],
    why: ({ t }) => t('mail:report.why'),
    places: reportPlaces,
  },
}

export const accountMailNames = Object.keys(accountCatalogue) as AccountMailName[]
