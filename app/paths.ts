import { type DeskFilter, everythingAtWork } from './domain/desk-list'

/** Every address that we link to. A ticket is named by its number, which it keeps for life. */

export const homePath = () => '/'
export const signInPath = (to?: string) =>
  to && to !== '/' ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'
export const forgotPasswordPath = () => '/forgot-password'
/** Tokens stand in the query: the access log keeps paths, and no query. */
export const resetPath = (token: string) => `/reset?token=${encodeURIComponent(token)}`
export const invitationPath = (token: string) => `/invitation?token=${encodeURIComponent(token)}`
/** Where a requester says, by the link from a mail, how they were helped. */
export const ratePath = (number: string, token: string) =>
  `/rate?${new URLSearchParams({ ticket: number, token })}`
/** Where somebody says for which of their administrations they ask. */
export const ownAdministrationPath = () => '/administration'
export const profilePath = () => '/profile'
/** When somebody at a desk works, and is away. */
export const ownHoursPath = () => '/profile/hours'
/** How the helpdesk does for whoever looks. */
export const ownYearPath = () => '/how-fast'
export const myTicketsPath = () => '/tickets'
export const newTicketPath = (type?: string) => (type ? `/tickets/new?type=${type}` : '/tickets/new')
export const newTicketForServicePath = (serviceId: string) => `/tickets/new?service=${serviceId}`
/** A new ticket that goes on from a closed one. */
export const followUpTicketPath = (number: string) => `/tickets/new?after=${number}`
export const ticketPath = (number: string) => `/tickets/${number}`
/** Where an open page says that its ticket is looked at. */
export const ticketSeenPath = (number: string) => `/tickets/${number}/seen`
/** Why a ticket is promised what it is. */
export const ticketPromisePath = (number: string) => `/tickets/${number}/promise`
export const notificationsPath = () => '/notifications'
export const notificationSettingsPath = () => '/notifications/settings'
export const ticketReceivedPath = (number: string) => `/tickets/${number}/received`

export const deskPath = () => '/desk'
/** What an address says of a list besides its filter: where a page begins or ends, and what else is shown. */
export interface DeskListPlace {
  after?: string | null
  before?: string | null
  more?: '1' | null
  /** The list was asked for as a file, and is too long for one. */
  export?: 'tooLong'
}
/** A list of the desk; what is as always is not said. */
export function deskListPath({ queueId, ...filter }: Partial<DeskFilter>, place: DeskListPlace = {}): string {
  const given = Object.entries({ queue: queueId, ...filter, ...place }).filter(
    ([name, value]) => value && value !== everythingAtWork[name as keyof DeskFilter],
  )
  const query = new URLSearchParams(given as [string, string][]).toString()
  return query ? `/desk?${query}` : '/desk'
}
/** The whole list as a file, with the same filters in the same order. */
export const deskExportPath = (format: 'csv' | 'xlsx', filter: Partial<DeskFilter>) =>
  deskListPath(filter).replace('/desk', `/desk/export/${format}`)
/** What a lead watches: what is late and will be. */
export const deskPromisesPath = () => '/desk/promises'
/** What a lead answers for, over months. */
export const deskFiguresPath = () => '/desk/figures'
/** What the reader did themself, over months. */
export const ownFiguresPath = () => '/desk/own-figures'
/** The figures of one administration; of one month, or of as many as are usual. */
export const deskFiguresOfPath = (code: string, month?: string) =>
  `/desk/figures?${new URLSearchParams({ administration: code, ...(month && { from: month, until: month }) })}`
/** The table of that page as a file. */
export const deskFiguresFilePath = (
  format: 'csv' | 'xlsx',
  { administration, ...wish }: { from: string; until: string; by: string; administration: string | null },
) => `/desk/figures/${format}?${new URLSearchParams({ ...wish, ...(administration && { administration }) })}`
/** The administrations of a lead beside each other, and that table as a file. */
export const deskFairnessPath = () => '/desk/fairness'
export const deskFairnessFilePath = (format: 'csv' | 'xlsx', months: { from: string; until: string }) =>
  `/desk/fairness/${format}?${new URLSearchParams(months)}`
/** Figures that are mailed every week or month. */
export const deskReportsPath = () => '/desk/reports'
/** Who is called outside opening hours. */
export const dutyPath = () => '/desk/duty'
/** The reader's files: long lists that are prepared for them. */
export const deskFilesPath = () => '/desk/files'
export const deskFilePath = (id: string) => `/desk/files/${id}`
export const deskTicketPath = (number: string) => `/desk/tickets/${number}`
export const deskPromisePath = (number: string) => `/desk/tickets/${number}/promise`
/** Right after it was written down: the page says its number, for the caller. */
export const deskMadeTicketPath = (number: string) => `/desk/tickets/${number}?made`
export const deskReceiptPath = (number: string) => `/desk/tickets/${number}/receipt`
/** A new ticket for who asked for a closed one, that goes on from it. */
export const deskFollowUpPath = (number: string) => `/desk/new?after=${number}`
/** `taken`: the number of a ticket that was just made, and that its maker may not open. */
export const deskNewTicketPath = (taken?: string) => (taken ? `/desk/new?taken=${taken}` : '/desk/new')
/** People who fit what is typed, for fields that name a person. */
export const deskPeoplePath = (typed: string, administrationId?: string) =>
  `/desk/people?${new URLSearchParams({ q: typed, ...(administrationId && { administration: administrationId }) })}`
export const deskPeopleNamedPath = (ids: string[]) =>
  `/desk/people?${new URLSearchParams(ids.map((id) => ['id', id]))}`
/** What the desks of the reader handed to other administrations. */
export const handedOnPath = () => '/desk/transferred'
export const heldMailsPath = () => '/desk/held'
export const heldMailPath = (deliveryId: string) => `/desk/held/${deliveryId}`

/** The coordinators' area: everything in it names the administration by its code. */
export const managePath = () => '/manage'
export const manageHomePath = (code: string) => `/manage/${code}`
export const manageAreas = [
  'administration',
  'services',
  'queues',
  'units',
  'routing',
  'priorities',
  'calendars',
  'contract',
  'warnings',
  'figures',
  'reports',
  'people',
  'mail',
] as const
export type ManageArea = (typeof manageAreas)[number]
export const manageAreaPath = (code: string, area: ManageArea) => `/manage/${code}/${area}`
/** One of the area's things, or `new`. */
export const manageItemPath = (code: string, area: ManageArea, id: string) => `/manage/${code}/${area}/${id}`

/** Where the hours of a calendar, or of a `new` one, are written. */
export const manageHoursPath = (code: string, id: string) => `${manageItemPath(code, 'calendars', id)}/hours`
/** Where the contract is written, and its version in force as a file. */
export const manageContractTermsPath = (code: string) => `${manageAreaPath(code, 'contract')}/terms`
export const manageContractFilePath = (code: string) => `${manageAreaPath(code, 'contract')}/csv`
/** The form of a new version, filled with another one. */
export const startFromPath = (form: string, versionId: string) => `${form}?from=${versionId}`
/** A calendar or the contract as it was, or will be. */
export const manageVersionPath = (page: string, versionId: string) => `${page}?version=${versionId}`

/** Somebody's page, asking first whether this role of theirs shall end. */
export const manageEndRolePath = (code: string, personId: string, membershipId: string) =>
  `${manageItemPath(code, 'people', personId)}?end=${membershipId}`

/** The operators' area: the installation, and no ticket. */
export const operatePath = () => '/operate'
export const operateAreas = ['administrations', 'teams', 'operators', 'tokens', 'health'] as const
export type OperateArea = (typeof operateAreas)[number]
export const operateAreaPath = (area: OperateArea) => `/operate/${area}`
/** One of the area's things, or `new`. */
export const operateItemPath = (area: OperateArea, id: string) => `/operate/${area}/${id}`

/** The list of tokens, asking first whether this one shall end. */
export const operateRevokeTokenPath = (id: string, typed: string) =>
  `${operateAreaPath('tokens')}?${new URLSearchParams({ ...(typed && { q: typed }), revoke: id })}`

export const attachmentPath = (id: string) => `/attachments/${id}`
/** The same file to look at, for kinds that a browser may show. */
export const attachmentPreviewPath = (id: string) => `/attachments/${id}/preview`
/** Takes a file before the form that it belongs to. */
export const uploadPath = () => '/uploads'
export const demoMailsPath = () => '/demo/mails'
export const demoMailPath = (id: string) => `/demo/mails/${encodeURIComponent(id)}`
export const demoMailBodyPath = (id: string) => `${demoMailPath(id)}/body`

export const developersPath = () => '/developers'
export const openApiPath = () => '/api/v1/openapi.json'
export const apiTicketPath = (number: string) => `/api/v1/tickets/${number}`
