import type { StoredFile } from '~/data/messages.server'
import type { WorldRows } from '~/data/world-rows.server'
import { type EventData, type EventType, isPublicEvent } from '~/domain/events'
import type { Grade } from '~/domain/satisfaction'
import { mayBecome, statusAfterAnswer } from '~/domain/status'
import type {
  Channel,
  PendingReason,
  Priority,
  Status,
  TextLanguage,
  TicketType,
} from '~/domain/ticket-values'
import { closingMomentOf } from './closing-moment'
import { worksIn } from './desk'
import type { DemoFile } from './files'
import type { After, LifeEvent, LifeTicket, NewLife } from './life-shapes'
import { idOf } from './random'

/**
 * One ticket of the demo, as the use cases would have made it: each act changes the row, adds what was said, and says
 * what happened, by the same rules. Nothing is stored here.
 */
export class TicketLife {
  readonly ticket: Omit<LifeTicket, 'number'>
  readonly messages: WorldRows['message'] = []
  readonly events: LifeEvent[] = []
  /** Without what the file store adds when it takes them. */
  readonly attachments: (Omit<WorldRows['attachment'][number], keyof StoredFile> & { file: DemoFile })[] = []
  readonly followers: WorldRows['ticketFollower'] = []
  readonly shares: WorldRows['sharedAccess'] = []
  readonly ratings: WorldRows['ticketRating'] = []
  private readonly language: TextLanguage

  /** @param filedBy who wrote it: the requester, a colleague, or an agent for a caller */
  constructor(
    life: NewLife,
    description: string,
    filedBy: string,
    files: DemoFile[] = [],
    private readonly closesAfterWorkingDays = 5,
  ) {
    this.language = life.language
    this.ticket = {
      ...life,
      status: 'new',
      version: 1,
      pendingOn: null,
      assigneeId: null,
      updatedAt: life.createdAt,
      lastPublicAt: life.createdAt,
      waitsForHelpdesk: true,
    }
    const messageId = this.addMessage(
      'public',
      { by: filedBy, isFromHelpdesk: false, body: description, channel: life.channel, files },
      life.createdAt,
    )
    const filerId = filedBy === life.requesterId ? null : filedBy
    this.say(
      'ticket.created',
      {
        channel: life.channel,
        requesterId: life.requesterId,
        filerId,
        messageId,
        queueId: life.queueId,
        about: { serviceId: life.serviceId ?? null, type: life.type as TicketType, priority: life.priority },
      },
      filedBy,
      life.createdAt,
    )
  }

  get status(): Status {
    return this.ticket.status
  }

  assign(assigneeId: string, by: string, at: Date): void {
    if (this.ticket.assigneeId === assigneeId) return
    const previousId = this.ticket.assigneeId
    this.ticket.assigneeId = assigneeId
    this.touch(at)
    this.say('ticket.assigned', { assigneeId, previousId }, by, at)
    if (this.status === 'new') this.become({ status: 'open' }, by, at, null)
  }

  /** The helpdesk says something in public. */
  reply(by: string, body: string, at: Date, after?: After, files: DemoFile[] = []): void {
    const messageId = this.addMessage('public', { by, isFromHelpdesk: true, body, channel: 'web', files }, at)
    const next = after ?? (this.status === 'new' ? { status: 'open' as const } : null)
    if (next) this.become(next, by, at, messageId)
    this.touch(at)
    this.ticket.waitsForHelpdesk = false
    if (by !== this.ticket.requesterId) this.ticket.firstResponseAt ??= at
    if (next?.status !== 'resolved')
      this.say('ticket.replied', { messageId, isFromHelpdesk: true, channel: 'web' }, by, at)
  }

  /** One of the people who ask says something. */
  answer(by: string, body: string, at: Date, channel: Channel = 'web', files: DemoFile[] = []): void {
    const status = statusAfterAnswer(this.status, this.ticket.pendingOn)
    if (status === null) throw new Error('A closed ticket takes no answer')
    const messageId = this.addMessage('public', { by, isFromHelpdesk: false, body, channel, files }, at)
    if (status === 'open') this.become({ status }, by, at, messageId)
    this.touch(at)
    this.ticket.waitsForHelpdesk = true
    this.say('ticket.replied', { messageId, isFromHelpdesk: false, channel }, by, at)
  }

  note(by: string, body: string, at: Date, language: TextLanguage = this.language): void {
    const messageId = this.addMessage(
      'internal',
      { by, isFromHelpdesk: true, body, channel: 'web', files: [], language },
      at,
    )
    this.touch(at, false)
    this.say('ticket.noted', { messageId }, by, at)
  }

  /** The wait is over, without a word: by a job when a date has come, by an agent when a supplier delivered. */
  resume(by: string | null, at: Date): void {
    this.become({ status: 'open' }, by, at, null)
    this.touch(at)
  }

  withdraw(by: string, at: Date): void {
    this.move('cancelled', null, null, by, at)
    this.touch(at)
  }

  /** A job closes what stayed resolved long enough. */
  close(at: Date): void {
    this.move('closed', null, null, null, at)
    this.ticket.closedAt = at
    this.ticket.closesAt = null
    this.touch(at)
  }

  overridePriority(by: string, priority: Priority, reason: string, at: Date): void {
    const from = this.ticket.priority
    if (from === priority) return
    this.ticket.priority = priority
    this.ticket.priorityReason = reason
    this.touch(at)
    this.say('ticket.priorityChanged', { from, to: priority, byMatrix: false }, by, at)
  }

  follow(personId: string, by: string, at: Date): void {
    this.followers.push({ ...this.place, personId, addedById: by, addedAt: at })
    this.say('ticket.followerAdded', { personId }, by, at)
  }

  share(
    share: Omit<WorldRows['sharedAccess'][number], 'id' | 'administrationId' | 'ticketId' | 'validFrom'>,
    at: Date,
  ): void {
    const id = idOf(this.ticket.id, 'share', this.shares.length)
    this.shares.push({ ...share, ...this.place, id, validFrom: at })
    this.say('sharedAccess.given', { sharedAccessId: id }, share.grantedById, at)
  }

  rate(grade: Grade, comment: string | null, at: Date): void {
    const ratedById = this.ticket.requesterId
    this.ratings.push({ ...this.place, grade, comment, ratedById, ratedAt: at })
    this.say('ticket.rated', { grade }, ratedById, at)
  }

  private get place() {
    return { administrationId: this.ticket.administrationId, ticketId: this.ticket.id }
  }

  private become(next: After, by: string | null, at: Date, messageId: string | null): void {
    const from = this.status
    const pendingOn = next.status === 'pending' ? next.pendingOn : null
    const pendingUntil = next.status === 'pending' ? (next.pendingUntil ?? null) : null
    if (next.status === from && pendingOn === this.ticket.pendingOn && !pendingUntil) return
    if (next.status === 'resolved') {
      if (!messageId || !mayBecome(from, 'resolved'))
        throw new Error(`A ticket that is ${from} cannot be resolved like this`)
      const closesAt = closingMomentOf(at, this.closesAfterWorkingDays)
      Object.assign(
        this.ticket,
        { status: 'resolved', resolutionCode: next.code, resolvedAt: at, closesAt },
        noWait,
      )
      const language = worksIn(by)
      this.say(
        'ticket.resolved',
        {
          from,
          code: next.code,
          messageId,
          closesAt: closesAt.toISOString(),
          ...(language && { worksIn: language }),
        },
        by,
        at,
      )
    } else if (next.status === 'open' && (from === 'resolved' || from === 'cancelled')) {
      Object.assign(
        this.ticket,
        { status: 'open', resolutionCode: null, resolvedAt: null, closesAt: null, closedAt: null },
        noWait,
      )
      this.say('ticket.reopened', { from }, by, at)
    } else {
      this.move(next.status, pendingOn, pendingUntil, by, at)
    }
  }

  private move(
    to: Status,
    pendingOn: PendingReason | null,
    pendingUntil: Date | null,
    by: string | null,
    at: Date,
  ): void {
    const from = this.status
    if (!mayBecome(from, to)) throw new Error(`A ticket that is ${from} does not become ${to}`)
    Object.assign(this.ticket, {
      status: to,
      pendingOn,
      pendingUntil,
      pendingSince: to === 'pending' ? at : null,
    })
    this.say(
      'ticket.statusChanged',
      { from, to, pendingOn, pendingUntil: pendingUntil?.toISOString() ?? null },
      by,
      at,
    )
  }

  /** Only a note is nothing to the requester. */
  private touch(at: Date, isPublic = true): void {
    this.ticket.version += 1
    this.ticket.updatedAt = at
    if (isPublic) this.ticket.lastPublicAt = at
  }

  private addMessage(
    kind: 'public' | 'internal',
    {
      by,
      files,
      ...said
    }: {
      by: string
      isFromHelpdesk: boolean
      body: string
      channel: Channel
      files: DemoFile[]
      language?: TextLanguage
    },
    at: Date,
  ): string {
    const id = idOf(this.ticket.id, 'message', this.messages.length)
    this.messages.push({
      language: this.language,
      ...said,
      ...this.place,
      id,
      kind,
      authorId: by,
      createdAt: at,
    })
    for (const file of files) {
      const fileId = idOf(this.ticket.id, 'file', this.attachments.length)
      this.attachments.push({
        file,
        ...this.place,
        id: fileId,
        messageId: id,
        isInternal: kind === 'internal',
        uploadedById: by,
        createdAt: at,
      })
    }
    return id
  }

  private say<Type extends EventType>(
    type: Type,
    data: EventData[Type],
    actorId: string | null,
    at: Date,
  ): void {
    const id = idOf(this.ticket.id, 'event', this.events.length)
    this.events.push({
      administrationId: this.ticket.administrationId,
      id,
      type,
      isPublic: isPublicEvent[type],
      ticketId: this.ticket.id,
      actorId,
      data,
      at,
    })
  }
}

const noWait = { pendingOn: null, pendingUntil: null, pendingSince: null }
