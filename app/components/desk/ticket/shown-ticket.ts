import type { ShownAttachment } from '~/components/ticket/attachment-list'
import type { ShownPromise } from '~/components/ticket/promise-facts'
import type { TimePurpose } from '~/domain/effort/time-entries'
import type { EventData, EventType } from '~/domain/events'
import type { RoutedBecause } from '~/domain/routing'
import type { Grade } from '~/domain/satisfaction'
import type {
  Ability,
  AffectedGroup,
  AnswerChannel,
  Channel,
  LateReason,
  Level,
  PendingReason,
  Priority,
  ResolutionCode,
  Status,
  TextLanguage,
  TicketType,
} from '~/domain/ticket-values'
import type { Locale } from '~/i18n/locales'

// What the page is given by its loader (data/views/desk-ticket).

/** Name null: somebody whom this reader may not know. */
export interface ShownPerson {
  id: string
  name: string | null
}

export interface ShownShare {
  id: string
  grantee: string | null
  purpose: string
  maySeeNotes: boolean
  mayReply: boolean
  validUntil: string
  isValid: boolean
}

export interface ShownLink {
  id: string
  number: string
  subject: string
  status: Status
  kind: string
}

export interface ShownTicket {
  id: string
  number: string
  administrationId: string
  administration: string | null
  type: TicketType
  subject: string
  language: TextLanguage | null
  status: Status
  pendingOn: PendingReason | null
  pendingSince: Date | null
  pendingUntil: Date | null
  resolutionCode: ResolutionCode | null
  impact: Level
  urgency: Level
  affected: AffectedGroup | null
  ability: Ability | null
  priority: Priority
  priorityReason: string | null
  channel: Channel
  requester: ShownPerson & { email: string | null; telephone: string | null; locale: Locale | null }
  filer: ShownPerson | null
  assignee: ShownPerson | null
  unit: string | null
  isSharedWithUnit: boolean
  isConfidential: boolean
  restrictedTeam: { id: string; name: string | null } | null
  service: string | null
  serviceId: string | null
  queue: string | null
  team: string | null
  routedBecause: RoutedBecause
  transferredFrom: string | null
  callbackNumber: string | null
  site: string | null
  room: string | null
  deviceTag: string | null
  reachableWhen: string | null
  startedWhen: string | null
  receivedOn: string | null
  version: number
  createdAt: Date
  updatedAt: Date
  firstResponseAt: Date | null
  resolvedAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
  /** A mere thank-you waits for an agent's word. */
  thankedAt: Date | null
  isSpam: boolean
  followers: ShownPerson[]
  shares: ShownShare[]
  links: ShownLink[]
  promises: ShownPromise[]
  lateReason: { reason: LateReason; sentence: string } | null
  rating: { grade: Grade; comment: string | null } | null
  contest: { id: string; sentence: string } | null
  time: { isRecorded: boolean; entries: ShownTimeEntry[]; estimatedMinutes: number }
}

export interface ShownTimeEntry {
  id: string
  personId: string
  name: string | null
  minutes: number
  spentOn: string
  purpose: TimePurpose | null
}

export interface ShownMessage {
  id: string
  kind: 'public' | 'internal'
  authorId: string
  authorName: string | null
  isFromHelpdesk: boolean
  body: string
  language: TextLanguage
  channel: Channel
  createdAt: Date
  attachments: ShownAttachment[]
}

/** An answer on its way out. */
export interface ShownHeldReply {
  id: string
  author: ShownPerson
  body: string
  language: TextLanguage
  channel: AnswerChannel
  fileNames: string[]
  next: { status: Status; pendingOn: PendingReason | null } | null
  /** ISO moments. */
  sentAt: string
  releasesAt: string
  problem: 'closed' | 'not_allowed' | null
}

export type ShownEvent = {
  [Type in EventType]: {
    id: string
    type: Type
    data: EventData[Type]
    actorId: string | null
    actorName: string | null
    personName: string | null
    at: Date
  }
}[EventType]

export interface ShownUndelivered {
  id: string
  status: 'queued' | 'failed'
  problem: 'refused' | 'unavailable' | null
  recipientName: string | null
  createdAt: Date
}

export interface ShownColleague {
  id: string
  name: string
  languagesHandled: string[]
  load: number
  isInTeam: boolean
}

/** A team that can see a confidential ticket, with its members at this desk. */
export interface ShownTeam {
  id: string
  name: string
  members: string[]
}

export interface ShownGrantee {
  id: string
  kind: 'administration' | 'team'
  name: string
}

/** What the reader may do; who may not, is not shown the way. */
export interface ShownActs {
  speakAs: 'helpdesk' | 'requester' | null
  note: boolean
  assign: boolean
  changeStatus: boolean
  reopen: boolean
  withdraw: boolean
  keepResolved: boolean
  /** Only leads, once a reason stands there. */
  correctLateReason: boolean
  markAsSpam: boolean
  changePriority: boolean
  addPeople: boolean
  share: boolean
  endSharing: boolean
  changeConfidentiality: boolean
  transfer: boolean
  followUp: boolean
}

/** A form that came back. */
export interface RefusedTicketForm {
  values: Record<string, string>
  fieldErrors: Record<string, string>
  formError: { code: string; details: Record<string, string> } | null
  files: { token: string; names: string[] }
  /** Not refused at all: the answer that its author took back, by its id. */
  takenBack?: string
}
