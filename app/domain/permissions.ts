import {
  type Actor,
  actorUnits,
  colleagueAdministrations,
  deskAdministrations,
  memberAdministrations,
} from './actor'

/** What must be known of a ticket to say who may do what with it. */
export interface TicketFacts {
  administrationId: string
  requesterId: string
  filerId: string | null
  assigneeId: string | null
  unitId: string | null
  isSharedWithUnit: boolean
  isConfidential: boolean
  restrictedTeamId: string | null
  followerIds: string[]
  /** Shares that are valid now. */
  shares: {
    granteeAdministrationId: string | null
    granteeTeamId: string | null
    maySeeNotes: boolean
    mayReply: boolean
  }[]
}

export type Relation =
  | 'requester'
  | 'filer'
  | 'follower'
  | 'unitColleague'
  | 'desk'
  | 'shared'
  | 'sharedWithNotes'
  | 'sharedWithReply'

export const acts = [
  'see',
  'seeNotes',
  'reply',
  'addPeople',
  'reopen',
  'withdraw',
  'confirm',
  'rate',
  'replyAsHelpdesk',
  'note',
  'assign',
  'changeStatus',
  'changeProperties',
  'transfer',
] as const
export type Act = (typeof acts)[number]

/** PRODUCT's table "Whose data"; the policies in prisma/migrations say the same in SQL. */
const allowed: Record<Relation, readonly Act[]> = {
  // How they were helped, only they can say: whoever filed it for them is not asked.
  requester: ['see', 'reply', 'addPeople', 'reopen', 'withdraw', 'confirm', 'rate'],
  filer: ['see', 'reply', 'addPeople', 'reopen', 'withdraw', 'confirm'],
  follower: ['see', 'reply'],
  unitColleague: ['see'],
  // Whether it is solved, only those who asked can say.
  desk: acts.filter((act) => act !== 'confirm' && act !== 'rate'),
  shared: ['see'],
  sharedWithNotes: ['see', 'seeNotes'],
  sharedWithReply: ['see', 'reply', 'replyAsHelpdesk'],
}

/**
 * How the actor stands to the ticket; several at once are possible. Confidential tickets know only requester, filer,
 * assignee and restricted team. Without any membership there is no relation at all.
 */
export function relationsTo(actor: Actor, ticket: TicketFacts): Relation[] {
  if (memberAdministrations(actor).length === 0) return []
  const relations: Relation[] = []
  const desk = deskAdministrations(actor)
  if (ticket.requesterId === actor.personId) relations.push('requester')
  if (ticket.filerId === actor.personId) relations.push('filer')
  if (desk.includes(ticket.administrationId)) {
    const isNamed =
      ticket.assigneeId === actor.personId ||
      (ticket.restrictedTeamId !== null && actor.teamIds.includes(ticket.restrictedTeamId))
    if (!ticket.isConfidential || isNamed) relations.push('desk')
  }
  if (ticket.isConfidential) return relations
  const isColleague = colleagueAdministrations(actor).includes(ticket.administrationId)
  if (isColleague && ticket.followerIds.includes(actor.personId)) relations.push('follower')
  if (ticket.isSharedWithUnit && ticket.unitId && actorUnits(actor).includes(ticket.unitId))
    relations.push('unitColleague')
  for (const share of ticket.shares) {
    const isGrantee =
      (share.granteeAdministrationId !== null && desk.includes(share.granteeAdministrationId)) ||
      (share.granteeTeamId !== null && desk.length > 0 && actor.teamIds.includes(share.granteeTeamId))
    if (!isGrantee) continue
    relations.push('shared')
    if (share.maySeeNotes) relations.push('sharedWithNotes')
    if (share.mayReply) relations.push('sharedWithReply')
  }
  return relations
}

/** May the actor do this with this ticket? Its twin "which ones?" is the row-level security of the database. */
export const can = (actor: Actor, act: Act, ticket: TicketFacts): boolean =>
  relationsTo(actor, ticket).some((relation) => allowed[relation].includes(act))
