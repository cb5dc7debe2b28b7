import { newId } from '~/lib/new-id'
import { wallClock } from '~/lib/wall-clock'
import type { Asked } from '../support/in-process'
import type { CanaryWorld, Walker } from './world'

// One legitimate request for everything that somebody can change or fetch by an id. `{…}` are the ids in it.

/** Each kind of id with one of the walker's own and one that is foreign to them. */
export type IdKind =
  | 'ticket'
  | 'handledTicket'
  | 'solvedTicket'
  | 'heldMail'
  | 'attachment'
  | 'noteAttachment'
  | 'administration'
  | 'administrationCode'
  | 'service'
  | 'queue'
  | 'agent'
  | 'colleague'
  | 'colleagueEmail'
  | 'sharedAccess'
  | 'heldReply'
  | 'timeEntry'
  | 'figureReport'
  | 'preparedFile'
  | 'otherPreparedFile'
  | 'notification'
  | 'self'
  | 'team'
  | 'destination'
  | 'calendar'
  | 'calendarVersion'
  | 'contractVersion'
  | 'plannedHours'
  | 'plannedContract'
  | 'duty'
  | 'ledTeam'
  | 'onDuty'
  | 'absence'

export interface LegitimateRequest {
  name: string
  by: Walker
  door: 'page' | 'api'
  method: NonNullable<Asked['method']>
  path: string
  fields?: Record<string, string | number>
}

const newTicket = { subject: 'A', description: 'B' }
const weight = { affected: 'me', ability: 'no' }

const hours = {
  timeZone: 'Europe/Brussels',
  from: '',
  'period-0-weekday': 1,
  'period-0-opensAt': '8:00',
  'period-0-closesAt': '17:00',
}

/** What coordinators do with what is promised; the last ones save, after which a version is no longer the newest. */
const managed: Omit<LegitimateRequest, 'door' | 'by'>[] = [
  { name: 'look at a calendar', method: 'GET', path: '/manage/{administrationCode}/calendars/{calendar}' },
  {
    name: 'look at a version of a calendar',
    method: 'GET',
    path: '/manage/{administrationCode}/calendars/{calendar}?version={calendarVersion}',
  },
  {
    name: 'look at the form of a calendar',
    method: 'GET',
    path: '/manage/{administrationCode}/calendars/{calendar}/hours',
  },
  {
    name: 'start from a version of a calendar',
    method: 'GET',
    path: '/manage/{administrationCode}/calendars/{calendar}/hours?from={calendarVersion}',
  },
  {
    name: 'start from a version of the contract',
    method: 'GET',
    path: '/manage/{administrationCode}/contract/terms?from={contractVersion}',
  },
  {
    name: 'look at a version of the contract',
    method: 'GET',
    path: '/manage/{administrationCode}/contract?version={contractVersion}',
  },
  { name: 'fetch the contract', method: 'GET', path: '/manage/{administrationCode}/contract/csv' },
  {
    name: 'withdraw planned hours',
    method: 'POST',
    path: '/manage/{administrationCode}/calendars/{calendar}',
    fields: { intent: 'withdraw', version: '{plannedHours}' },
  },
  {
    name: 'withdraw a planned contract',
    method: 'POST',
    path: '/manage/{administrationCode}/contract',
    fields: { intent: 'withdraw', version: '{plannedContract}' },
  },
  {
    name: 'rename a calendar',
    method: 'POST',
    path: '/manage/{administrationCode}/calendars/{calendar}',
    fields: { name: 'Loket' },
  },
  {
    name: 'save the hours of a calendar',
    method: 'POST',
    path: '/manage/{administrationCode}/calendars/{calendar}/hours',
    fields: { basis: '{calendarVersion}', ...hours },
  },
  {
    name: 'save a contract',
    method: 'POST',
    path: '/manage/{administrationCode}/contract/terms',
    fields: {
      basis: '{contractVersion}',
      from: '',
      'line-0-serviceId': '{service}',
      'line-0-first': '1:00',
      'line-0-calendarId': '{calendar}',
      'default-first': '4:00',
      'default-calendarId': '{calendar}',
    },
  },
]

/** What coordinators read and decide of figures. */
const figures: Omit<LegitimateRequest, 'door' | 'by'>[] = [
  { name: 'look at figures', method: 'GET', path: '/manage/{administrationCode}/figures' },
  {
    name: 'have time written down',
    method: 'POST',
    path: '/manage/{administrationCode}/figures',
    fields: { intent: 'recordTime' },
  },
  {
    name: 'have figures mailed',
    method: 'POST',
    path: '/manage/{administrationCode}/reports',
    fields: { rhythm: 'weekly', 'person-{agent}': 'yes' },
  },
  {
    name: 'end a report',
    method: 'POST',
    path: '/manage/{administrationCode}/reports',
    fields: { intent: 'end', id: '{figureReport}' },
  },
]

const pages: Omit<LegitimateRequest, 'door'>[] = [
  ...figures.map((request) => ({ ...request, by: 'coordinatorNorth' as const })),
  ...managed.map((request) => ({ ...request, by: 'coordinatorNorth' as const })),
  { name: 'look at a ticket', by: 'requesterNorth', method: 'GET', path: '/tickets/{ticket}' },
  {
    name: 'look at a ticket’s receipt',
    by: 'requesterNorth',
    method: 'GET',
    path: '/tickets/{ticket}/received',
  },
  { name: 'fetch an attachment', by: 'requesterNorth', method: 'GET', path: '/attachments/{attachment}' },
  {
    name: 'look at an attachment',
    by: 'requesterNorth',
    method: 'GET',
    path: '/attachments/{attachment}/preview',
  },
  {
    name: 'fetch a note’s attachment',
    by: 'agentNorth',
    method: 'GET',
    path: '/attachments/{noteAttachment}',
  },
  {
    name: 'look at a ticket at the desk',
    by: 'agentNorth',
    method: 'GET',
    path: '/desk/tickets/{handledTicket}',
  },
  { name: 'look at a queue', by: 'agentNorth', method: 'GET', path: '/desk?queue={queue}' },
  { name: 'look at a held mail', by: 'agentNorth', method: 'GET', path: '/desk/held/{heldMail}' },
  {
    name: 'answer as the requester',
    by: 'requesterNorth',
    method: 'POST',
    path: '/tickets/{ticket}',
    fields: { intent: 'reply', body: 'C' },
  },
  {
    name: 'add a follower',
    by: 'requesterNorth',
    method: 'POST',
    path: '/tickets/{ticket}',
    fields: { intent: 'addFollower', follower: '{colleagueEmail}' },
  },
  {
    name: 'ask for help',
    by: 'requesterNorth',
    method: 'POST',
    path: '/tickets/new',
    fields: {
      ...newTicket,
      ...weight,
      type: 'incident',
      administration: '{administration}',
      service: '{service}',
      colleague: '{colleagueEmail}',
    },
  },
  {
    name: 'assign',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'assign', assigneeId: '{agent}', version: '{version}' },
  },
  {
    name: 'answer as the helpdesk',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'reply', body: 'C', language: 'nl', next: 'stay', version: '{version}' },
  },
  {
    name: 'write a note',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'note', body: 'C' },
  },
  {
    name: 'override the priority',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'priority', priority: 'P2', priorityReason: 'D', version: '{version}' },
  },
  {
    name: 'add a follower at the desk',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'follower', follower: 'x', followerId: '{colleague}' },
  },
  {
    name: 'describe a ticket at the desk',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: {
      intent: 'describe',
      subject: 'In better words',
      type: 'question',
      service: '{service}',
      version: '{version}',
    },
  },
  {
    name: 'take a follower out at the desk',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'removeFollower', personId: '{colleague}' },
  },
  {
    name: 'end a shared access',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'endShare', sharedAccessId: '{sharedAccess}' },
  },
  {
    name: 'mail a receipt again',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}/receipt',
  },
  {
    name: 'note time',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'spendTime', minutes: 5, spentOn: wallClock(new Date(), 'Europe/Brussels').day },
  },
  {
    name: 'take time back',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'takeBackTime', timeEntryId: '{timeEntry}' },
  },
  {
    name: 'take an answer back',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'takeBack', heldReplyId: '{heldReply}' },
  },
  {
    name: 'withdraw at the desk',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'withdraw', sentence: 'E', language: 'nl', version: '{version}' },
  },
  {
    name: 'reopen',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'reopen', version: '{version}' },
  },
  {
    name: 'write a ticket down for a caller',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/new',
    fields: {
      ...newTicket,
      ...weight,
      type: 'incident',
      channel: 'telephone',
      language: 'nl',
      callerId: '{colleague}',
      administrationId: '{administration}',
      serviceId: '{service}',
    },
  },
  {
    name: 'join a held mail to a ticket',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/held/{heldMail}',
    fields: { intent: 'join', number: '{handledTicket}' },
  },
  {
    name: 'open a line behind the bell',
    by: 'requesterNorth',
    method: 'POST',
    path: '/notifications',
    fields: { intent: 'open', notification: '{notification}' },
  },
  {
    name: 'say that a ticket is looked at',
    by: 'requesterNorth',
    method: 'POST',
    path: '/tickets/{ticket}/seen',
  },
  {
    name: 'fetch a queue as a file',
    by: 'agentNorth',
    method: 'GET',
    path: '/desk/export/csv?queue={queue}',
  },
  { name: 'fetch a prepared file', by: 'agentNorth', method: 'GET', path: '/desk/files/{preparedFile}' },
  {
    name: 'throw a prepared file away',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/files',
    fields: { intent: 'discard', file: '{preparedFile}' },
  },
  {
    name: 'have a file prepared again',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/files',
    fields: { intent: 'again', file: '{otherPreparedFile}' },
  },
  {
    name: 'have a queue prepared as a file',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/files',
    fields: { intent: 'prepare', format: 'xlsx', queue: '{queue}' },
  },
  {
    name: 'put somebody on duty',
    by: 'restrictedAgentNorth',
    method: 'POST',
    path: '/desk/duty',
    fields: {
      team: '{ledTeam}',
      person: '{onDuty}',
      from: '2031-03-03T18:00',
      until: '2031-03-04T08:00',
      telephone: '1',
    },
  },
  {
    name: 'take a line off the roster',
    by: 'restrictedAgentNorth',
    method: 'POST',
    path: '/desk/duty',
    fields: { intent: 'remove', id: '{duty}' },
  },
  {
    name: 'be away',
    by: 'agentNorth',
    method: 'POST',
    path: '/profile/hours',
    fields: { from: '2031-03-03T08:00', until: '2031-03-04T08:00', substitute: '{colleagueEmail}' },
  },
  {
    name: 'be there after all',
    by: 'agentNorth',
    method: 'POST',
    path: '/profile/hours',
    fields: { intent: 'remove', id: '{absence}' },
  },
  {
    name: 'say how one was helped',
    by: 'requesterNorth',
    method: 'POST',
    path: '/tickets/{solvedTicket}',
    fields: { intent: 'rate', grade: 'well' },
  },
  {
    name: 'withdraw',
    by: 'requesterNorth',
    method: 'POST',
    path: '/tickets/{ticket}',
    fields: { intent: 'withdraw' },
  },
]

const calls: Omit<LegitimateRequest, 'door'>[] = [
  {
    name: 'list tickets',
    by: 'agentNorth',
    method: 'GET',
    path: '/api/v1/tickets?administration={administrationCode}',
  },
  { name: 'read a ticket', by: 'agentNorth', method: 'GET', path: '/api/v1/tickets/{handledTicket}' },
  {
    name: 'create a ticket',
    by: 'agentNorth',
    method: 'POST',
    path: '/api/v1/tickets',
    fields: {
      ...newTicket,
      administration: '{administrationCode}',
      type: 'question',
      impact: 'low',
      urgency: 'low',
      requester: '{colleague}',
      service: '{service}',
    },
  },
  {
    name: 'list services',
    by: 'agentNorth',
    method: 'GET',
    path: '/api/v1/services?administration={administrationCode}',
  },
  {
    name: 'list queues',
    by: 'agentNorth',
    method: 'GET',
    path: '/api/v1/queues?administration={administrationCode}',
  },
  {
    name: 'search people',
    by: 'agentNorth',
    method: 'GET',
    path: '/api/v1/people?q=people&administration={administrationCode}',
  },
  {
    name: 'list followers',
    by: 'agentNorth',
    method: 'GET',
    path: '/api/v1/tickets/{handledTicket}/followers',
  },
  {
    name: 'add a follower',
    by: 'requesterNorth',
    method: 'POST',
    path: '/api/v1/tickets/{ticket}/followers',
    fields: { person: '{colleague}' },
  },
  {
    name: 'add a follower by address',
    by: 'requesterNorth',
    method: 'POST',
    path: '/api/v1/tickets/{ticket}/followers',
    fields: { person: '{colleagueEmail}' },
  },
  {
    name: 'take a follower out',
    by: 'requesterNorth',
    method: 'DELETE',
    path: '/api/v1/tickets/{ticket}/followers/{colleague}',
  },
  {
    name: 'describe a ticket',
    by: 'agentNorth',
    method: 'PATCH',
    path: '/api/v1/tickets/{handledTicket}',
    fields: { version: '{version}', subject: 'In other words', service: '{service}' },
  },
  {
    name: 'list attachments',
    by: 'requesterNorth',
    method: 'GET',
    path: '/api/v1/tickets/{ticket}/attachments',
  },
  {
    name: 'download an attachment',
    by: 'requesterNorth',
    method: 'GET',
    path: '/api/v1/attachments/{attachment}',
  },
  {
    name: 'download a note’s attachment',
    by: 'agentNorth',
    method: 'GET',
    path: '/api/v1/attachments/{noteAttachment}',
  },
  {
    name: 'change a ticket',
    by: 'agentNorth',
    method: 'PATCH',
    path: '/api/v1/tickets/{handledTicket}',
    fields: { version: '{version}', assignee: '{agent}' },
  },
  {
    name: 'reply',
    by: 'agentNorth',
    method: 'POST',
    path: '/api/v1/tickets/{handledTicket}/replies',
    fields: { body: 'F' },
  },
  {
    name: 'note',
    by: 'agentNorth',
    method: 'POST',
    path: '/api/v1/tickets/{handledTicket}/notes',
    fields: { body: 'G' },
  },
]

/** What comes last, because after it nothing is as it was: the ticket leaves the desk. */
const last: Omit<LegitimateRequest, 'door'>[] = [
  {
    name: 'take',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'assign', assigneeId: '{self}', version: '{version}' },
  },
  {
    name: 'make confidential',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'makeConfidential', restrictedTeamId: '{team}', version: '{version}' },
  },
  {
    name: 'end the confidentiality',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: { intent: 'endConfidentiality', reason: 'others_needed', version: '{version}' },
  },
  {
    name: 'transfer',
    by: 'agentNorth',
    method: 'POST',
    path: '/desk/tickets/{handledTicket}',
    fields: {
      intent: 'transfer',
      toAdministrationId: '{destination}',
      transferSentence: 'H',
      language: 'nl',
      version: '{version}',
    },
  },
]

export const legitimateRequests: LegitimateRequest[] = [
  ...pages.map((request) => ({ ...request, door: 'page' as const })),
  ...calls.map((request) => ({ ...request, door: 'api' as const })),
  ...last.map((request) => ({ ...request, door: 'page' as const })),
]

/** [one's own, a foreign one] of each kind, for requesterNorth and agentNorth. */
export const idsOf = (
  {
    actors,
    north,
    south,
    tickets,
    attachmentIds,
    heldReplyIds,
    fileIds,
    heldDeliveryIds,
    queueIds,
    teamIds,
    calendarVersionIds,
    contractVersionIds,
    timeEntryIds,
    figureReportIds,
  }: CanaryWorld,
  sharedAccess: { own: string; foreign: string },
  notification: { own: string; foreign: string },
  rows: Pick<Record<IdKind, [string, string]>, 'duty' | 'absence' | 'plannedHours' | 'plannedContract'>,
): Record<IdKind, [string, string]> => ({
  ticket: [tickets.ofRequester.number, tickets.ofColleague.number],
  handledTicket: [tickets.sharedWithSouth.number, tickets.ofSouth.number],
  // Solved for this: the other one is a colleague's.
  solvedTicket: [tickets.followed.number, tickets.ofColleague.number],
  heldMail: [heldDeliveryIds.north, heldDeliveryIds.south],
  attachment: [attachmentIds.ofRequester ?? '', attachmentIds.ofColleague ?? ''],
  noteAttachment: [attachmentIds.ofRequesterNote ?? '', attachmentIds.ofSouthNote ?? ''],
  administration: [north.id, south.id],
  administrationCode: [north.code, south.code],
  service: [north.serviceId, south.serviceId],
  queue: [queueIds.north, queueIds.south],
  agent: [actors.leadNorth.personId, actors.agentSouth.personId],
  colleague: [actors.colleagueNorth.personId, actors.requesterSouth.personId],
  colleagueEmail: [actors.colleagueNorth.email, actors.requesterSouth.email],
  heldReply: [heldReplyIds.sharedWithSouth ?? '', heldReplyIds.ofSouth ?? ''],
  figureReport: [figureReportIds.north, figureReportIds.south],
  timeEntry: [timeEntryIds.north, timeEntryIds.south],
  preparedFile: [fileIds.agentNorth[0] ?? '', fileIds.agentSouth[0] ?? ''],
  otherPreparedFile: [fileIds.agentNorth[1] ?? '', fileIds.agentSouth[1] ?? ''],
  sharedAccess: [sharedAccess.own, sharedAccess.foreign],
  notification: [notification.own, notification.foreign],
  self: [actors.agentNorth.personId, actors.agentSouth.personId],
  team: [teamIds.north, teamIds.elsewhere],
  calendar: [north.calendarId, south.calendarId],
  calendarVersion: [calendarVersionIds.north, calendarVersionIds.south],
  contractVersion: [contractVersionIds.north, contractVersionIds.south],
  ...rows,
  ledTeam: [teamIds.north, teamIds.elsewhere],
  onDuty: [actors.restrictedAgentNorth.personId, actors.agentSouth.personId],
  // Every administration may be given a ticket; this one does not exist.
  destination: [south.id, newId()],
})
