import type { Locale } from '~/i18n/locales'
import type { AccountMailData, AnyMail, MailData, MailedMessage, TicketMail } from './catalogue'

const now = new Date('2026-11-24T09:12:00Z')

const message = (): MailedMessage => ({
  text: 'Bonjour,\n\nLe pilote de l’imprimante du 3e étage était trop ancien. Je l’ai remplacé ce matin.\nPouvez-vous imprimer une page de test ?\n\nBien à vous,\nFatima',
  language: 'fr',
  sentAt: new Date('2026-11-24T08:55:00Z'),
})

const anyMail = (recipientLanguage: Locale | null): AnyMail => ({
  to: { name: 'Jean Dupont', address: 'jean.dupont@mobiliteit.example' },
  recipientLanguage,
  administration: {
    names: {
      nl: 'Brussel Mobiliteit',
      fr: 'Bruxelles Mobilité',
      en: 'Brussels Mobility',
      de: 'Brüssel Mobilität',
    },
    bilingualOrder: ['nl', 'fr'],
  },
  helpdesk: {
    telephone: '02 555 01 23',
    counter: {
      nl: 'Vooruitgangstraat 80, gelijkvloers',
      fr: 'Rue du Progrès 80, rez-de-chaussée',
      en: 'Rue du Progrès 80, ground floor',
      de: 'Rue du Progrès 80, Erdgeschoss',
    },
    hoursToday: {
      periods: [
        { opensAt: '08:30', closesAt: '12:00' },
        { opensAt: '13:00', closesAt: '17:00' },
      ],
      closedBecause: null,
      isOpenNow: true,
    },
  },
  now,
  isDemo: false,
})

const common = (recipientLanguage: Locale | null): TicketMail => ({
  ...anyMail(recipientLanguage),
  ticket: {
    number: 'MOB-1042',
    subject: 'L’imprimante du 3e étage n’imprime plus en couleur',
    language: 'fr',
    isConfidential: false,
    url: 'https://helpdesk.example/tickets/MOB-1042',
  },
  agentName: 'Fatima El Amrani',
})

const promise = { kind: 'answer', dueAt: new Date('2026-11-25T10:30:00Z') } as const

/** Plausible data for each mail: previews are drawn from it, and tests start from it. */
export const samples: { [Name in keyof MailData]: (language: Locale | null) => MailData[Name] } = {
  received: (language) => ({ ...common(language), promise }),
  replied: (language) => ({ ...common(language), message: message(), isAnswerAwaited: true }),
  assigned: (language) => ({
    ...common(language),
    audience: 'requester',
    requesterName: 'Jean Dupont',
    promise: { kind: 'solution', dueAt: new Date('2026-11-26T15:00:00Z') },
  }),
  resolved: (language) => ({
    ...common(language),
    code: 'solved',
    message: message(),
    closesAfterWorkingDays: 5,
    closesAt: new Date('2026-12-01T16:00:00Z'),
    ratingUrl: 'https://helpdesk.example/rate?ticket=MOB-1042&token=x1y2z3',
  }),
  promiseWarning: (language) => ({ ...common(language), isAssignee: false, isLate: false, promise }),
  urgentTicket: (language) => ({ ...common(language), isOnDuty: true, requesterName: 'Jean Dupont' }),
}

/** The same for the mails about access. */
export const accountSamples: {
  [Name in keyof AccountMailData]: (language: Locale | null) => AccountMailData[Name]
} = {
  digest: (language) => ({
    ...anyMail(language),
    url: 'https://helpdesk.example/notifications',
    lines: [
      { number: 'MOB-1042', subject: 'L’imprimante du 3e étage n’imprime plus en couleur', kind: 'replied' },
      { number: 'MOB-1051', subject: null, kind: 'assigned' },
    ],
    more: 3,
  }),
  reset: (language) => ({
    ...anyMail(language),
    url: 'https://helpdesk.example/reset?token=x1y2z3',
    expiresAt: new Date('2026-11-24T10:12:00Z'),
  }),
  invitation: (language) => ({
    ...anyMail(language),
    url: 'https://helpdesk.example/invitation?token=x1y2z3',
    expiresAt: new Date('2026-12-01T09:12:00Z'),
    inviterName: 'Katrien Mertens',
  }),
  fileReady: (language) => ({
    ...anyMail(language),
    url: 'https://helpdesk.example/desk/files',
    rows: 12_034,
    expiresAt: new Date('2026-12-01T09:12:00Z'),
  }),
  fileFailed: (language) => ({
    ...anyMail(language),
    url: 'https://helpdesk.example/desk/files',
    isForGood: false,
  }),
  report: (language) => ({
    ...anyMail(language),
    url: 'https://helpdesk.example/desk/figures',
    rhythm: 'monthly',
    month: '2026-10',
    previousMonth: '2026-09',
    figures: {
      inflow: 1_204,
      outflow: 1_180,
      first: { met: 1_100, missed: 60 },
      resolution: { met: 980, missed: 200 },
      firstHalf: 47,
      resolutionHalf: 640,
    },
    before: {
      inflow: 990,
      outflow: 1_001,
      first: { met: 0, missed: 0 },
      resolution: { met: 700, missed: 301 },
      firstHalf: null,
      resolutionHalf: 800,
    },
  }),
}

/** The same for a report of a week. */
export const weeklyReportSample = (language: Locale | null): AccountMailData['report'] => ({
  ...accountSamples.report(language),
  rhythm: 'weekly',
  week: { first: '2026-11-16', last: '2026-11-22' },
  previousWeek: { first: '2026-11-09', last: '2026-11-15' },
})
