import type { Actor } from '~/domain/actor'
import type { TicketFacts } from '~/domain/permissions'
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
import { Prisma } from '../generated/client'
import { rowsOfDesks, sinceItIsHere, ticketsAtDeskOf, ticketsVisibleTo } from '../visible-to.server'
import { nameIn, type ReaderLocale } from './name-in.server'
import { promisesOfTicket, type TicketPromise } from './promises-of-ticket.server'
import { ticketFacts } from './ticket-facts.server'
import { type TicketTime, timeOfTicket } from './ticket-time.server'

/** Name null: somebody whom this reader may not know, as across a shared access. */
export interface NamedPerson {
  id: string
  name: string | null
}

export interface DeskShare {
  id: string
  grantee: string | null
  purpose: string
  maySeeNotes: boolean
  mayReply: boolean
  validUntil: string
  isValid: boolean
}

/** An answer that its author can still take back, or that could not go out. */
export interface DeskHeldReply {
  id: string
  author: NamedPerson
  body: string
  language: TextLanguage
  channel: AnswerChannel
  fileNames: string[]
  next: { status: Status; pendingOn: PendingReason | null } | null
  /** ISO moments: they come from JSON. */
  sentAt: string
  releasesAt: string
  problem: 'closed' | 'not_allowed' | null
}

/** A ticket with everything that its properties column says; names in the reader's language. */
export interface DeskTicket {
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
  requester: NamedPerson & { email: string | null; telephone: string | null; locale: ReaderLocale | null }
  filer: NamedPerson | null
  assignee: NamedPerson | null
  unit: string | null
  isSharedWithUnit: boolean
  isConfidential: boolean
  /** Of a confidential ticket. */
  restrictedTeam: { id: string; name: string | null } | null
  service: string | null
  serviceId: string | null
  queue: string | null
  team: string | null
  routedBecause: RoutedBecause
  /** The code of the administration that handed it on. */
  transferredFrom: string | null
  callbackNumber: string | null
  site: string | null
  room: string | null
  deviceTag: string | null
  reachableWhen: string | null
  startedWhen: string | null
  /** A letter: the day on which it arrived, as YYYY-MM-DD. */
  receivedOn: string | null
  version: number
  createdAt: Date
  updatedAt: Date
  firstResponseAt: Date | null
  resolvedAt: Date | null
  closesAt: Date | null
  closedAt: Date | null
  thankedAt: Date | null
  isSpam: boolean
  followers: NamedPerson[]
  shares: DeskShare[]
  links: { id: string; number: string; subject: string; status: Status; kind: string }[]
  promises: TicketPromise[]
  /** Why it was late, as it stands now. */
  lateReason: { reason: LateReason; sentence: string } | null
  /** How the requester was helped; null where nobody said, or for a desk that may not read it. */
  rating: { grade: Grade; comment: string | null } | null
  /** Said by who is awaited, and not looked at yet. */
  contest: { id: string; sentence: string } | null
  time: TicketTime
}

export type DeskTicketRow = DeskTicket & {
  facts: TicketFacts
  isAtDesk: boolean
  heldReplies: DeskHeldReply[]
}

/** One statement for the ticket and all that hangs on it. */
export const deskTicketQuery = (actor: Actor, number: string, locale: ReaderLocale): Prisma.Sql => Prisma.sql`
  select t.id, t.number, t.administration_id as "administrationId", ${nameIn(locale, 'a')} as administration,
    t.type, t.subject, t.language, t.status, t.pending_on as "pendingOn", t.pending_since as "pendingSince",
    t.pending_until as "pendingUntil", t.resolution_code as "resolutionCode", t.impact, t.urgency, t.affected,
    t.ability, t.priority, t.priority_reason as "priorityReason", t.channel,
    t.is_shared_with_unit as "isSharedWithUnit", t.is_confidential as "isConfidential",
    t.routed_because as "routedBecause", t.transferred_from as "transferredFrom",
    t.callback_number as "callbackNumber", t.site, t.room,
    t.device_tag as "deviceTag", t.reachable_when as "reachableWhen", t.started_when as "startedWhen",
    t.received_on::text as "receivedOn", t.version,
    t.created_at as "createdAt", t.updated_at as "updatedAt", t.first_response_at as "firstResponseAt",
    t.resolved_at as "resolvedAt", t.closes_at as "closesAt", t.closed_at as "closedAt",
    t.thanked_at as "thankedAt", t.is_spam as "isSpam",
    jsonb_build_object('id', t.requester_id, 'name', requester.name, 'email', requester.email,
      'telephone', requester.telephone, 'locale', requester.locale) as requester,
    case when t.filer_id is not null then jsonb_build_object('id', t.filer_id, 'name', filer.name) end as filer,
    case when t.assignee_id is not null
      then jsonb_build_object('id', t.assignee_id, 'name', assignee.name) end as assignee,
    case when t.is_confidential and t.restricted_team_id is not null then jsonb_build_object('id', t.restricted_team_id,
      'name', (select ${nameIn(locale, 'gt')} from team gt where gt.id = t.restricted_team_id)) end as "restrictedTeam",
    ${nameIn(locale, 'u')} as unit, ${nameIn(locale, 's')} as service, t.service_id as "serviceId", ${nameIn(locale, 'q')} as queue,
    ${nameIn(locale, 'team')} as team, ${followers} as followers, ${shares(locale)} as shares,
    ${links(actor)} as links, ${promisesOfTicket} as promises,
    ${lateReason} as "lateReason", ${rating(actor)} as rating, ${contest} as contest, ${timeOfTicket} as time, ${heldReplies} as "heldReplies", ${ticketsAtDeskOf(actor)} as "isAtDesk", ${ticketFacts} as facts
  from ticket t
    left join administration a on a.id = t.administration_id
    left join person requester on requester.id = t.requester_id
    left join person filer on filer.id = t.filer_id
    left join person assignee on assignee.id = t.assignee_id
    left join unit u on u.id = t.unit_id
    left join service s on s.id = t.service_id
    left join queue q on q.id = t.queue_id
    left join team on team.id = t.team_id
  where t.number = ${number} and ${ticketsVisibleTo(actor)}`

const lateReason = Prisma.sql`
  (select jsonb_build_object('reason', l.reason, 'sentence', l.sentence) from late_reason l
    where l.ticket_id = t.id order by l.given_at desc, l.id desc limit 1)`

/** Not for a body with which the ticket is shared: it was said to the desk that has it. */
const rating = (actor: Actor) => Prisma.sql`
  (select jsonb_build_object('grade', r.grade, 'comment', r.comment) from ticket_rating r
    where r.ticket_id = t.id and ${rowsOfDesks(actor, Prisma.sql`r.administration_id`)})`

const contest = Prisma.sql`
  (select jsonb_build_object('id', c.id, 'sentence', c.sentence) from contested_wait c
    where c.ticket_id = t.id and c.settled_at is null order by c.contested_at desc limit 1)`

const followers = Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', f.person_id, 'name', p.name) order by f.added_at), '[]')
    from ticket_follower f left join person p on p.id = f.person_id where f.ticket_id = t.id)`

/** Also those that ended: the timeline names them. */
const shares = (locale: ReaderLocale) => Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'grantee', coalesce(${nameIn(locale, 'g')},
      ${nameIn(locale, 'gt')}), 'purpose', x.purpose, 'maySeeNotes', x.may_see_notes, 'mayReply', x.may_reply,
      'validUntil', x.valid_until,
      'isValid', x.ended_at is null and x.valid_from <= now() and x.valid_until > now()) order by x.valid_from), '[]')
    from shared_access x left join administration g on g.id = x.grantee_administration_id
      left join team gt on gt.id = x.grantee_team_id
    where x.ticket_id = t.id and ${sinceItIsHere(Prisma.sql`x.valid_from`)})`

/** All of the ticket's; who sees no notes is shown their own only. */
const heldReplies = Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', h.id,
      'author', jsonb_build_object('id', h.author_id, 'name', author.name), 'body', h.body, 'language', h.language,
      'channel', h.channel,
      'fileNames', (select coalesce(jsonb_agg(file->>'name'), '[]') from jsonb_array_elements(h.files) as file),
      'next', case when h.next_status is not null
        then jsonb_build_object('status', h.next_status, 'pendingOn', h.next_pending_on) end,
      'sentAt', h.sent_at, 'releasesAt', h.releases_at, 'problem', h.problem) order by h.sent_at), '[]')
    from held_reply h left join person author on author.id = h.author_id where h.ticket_id = t.id)`

const links = (actor: Actor) => Prisma.sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', other.id, 'number', other.number, 'subject', other.subject,
      'status', other.status, 'kind', l.kind) order by l.at), '[]')
    from ticket_link l
      join (select t.id, t.number, t.subject, t.status from ticket t where ${ticketsVisibleTo(actor)}) other
        on other.id = case when l.from_id = t.id then l.to_id else l.from_id end
    where l.from_id = t.id or l.to_id = t.id)`
