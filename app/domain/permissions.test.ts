import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, ActorMembership, Role } from './actor'
import { type Act, acts, can, relationsTo, type TicketFacts } from './permissions'

const roles: Role[] = ['requester', 'agent', 'lead', 'coordinator', 'contact']
const places = ['MOB', 'ENV']
const people = ['lotte', 'amine', 'agent']
const teams = ['network', 'staff']
const units = ['MOB-unit', 'ENV-unit']

const membership = (administrationId: string, role: Role, unitId: string | null = null): ActorMembership => ({
  administrationId,
  code: administrationId,
  names: { nl: '', fr: '', en: null, de: null },
  role,
  unitId,
})

const anActor = (personId: string, memberships: ActorMembership[], teamIds: string[] = []): Actor => ({
  personId,
  name: '',
  email: '',
  locale: null,
  languagesHandled: [],
  telephone: null,
  site: null,
  room: null,
  isOperator: false,
  memberships,
  teamIds,
  sessionId: null,
})

const aTicket = (more: Partial<TicketFacts> = {}): TicketFacts => ({
  administrationId: 'MOB',
  requesterId: 'lotte',
  filerId: null,
  assigneeId: null,
  unitId: 'MOB-unit',
  isSharedWithUnit: false,
  isConfidential: false,
  restrictedTeamId: null,
  followerIds: [],
  shares: [],
  ...more,
})

const anyActor = fc
  .record({
    personId: fc.constantFrom(...people),
    memberships: fc.array(
      fc
        .tuple(fc.constantFrom(...places), fc.constantFrom(...roles), fc.boolean())
        .map(([place, role, hasUnit]) => membership(place, role, hasUnit ? `${place}-unit` : null)),
      { maxLength: 3 },
    ),
    teamIds: fc.subarray(teams),
  })
  .map(({ personId, memberships, teamIds }) => anActor(personId, memberships, teamIds))

const maybe = (values: string[]) => fc.option(fc.constantFrom(...values))
const anyTicket: fc.Arbitrary<TicketFacts> = fc.record({
  administrationId: fc.constantFrom(...places),
  requesterId: fc.constantFrom(...people),
  filerId: maybe(people),
  assigneeId: maybe(people),
  unitId: maybe(units),
  isSharedWithUnit: fc.boolean(),
  isConfidential: fc.boolean(),
  restrictedTeamId: maybe(teams),
  followerIds: fc.subarray(people),
  shares: fc.array(
    fc.record({
      granteeAdministrationId: maybe(places),
      granteeTeamId: maybe(teams),
      maySeeNotes: fc.boolean(),
      mayReply: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
})

const actsOf = (actor: Actor, ticket: TicketFacts) => acts.filter((act) => can(actor, act, ticket))
const worksAt = (actor: Actor, place: string) =>
  actor.memberships.some((m) => m.administrationId === place && (m.role === 'agent' || m.role === 'lead'))

describe("PRODUCT's table of whose data", () => {
  const lotte = anActor('lotte', [membership('MOB', 'requester', 'MOB-unit')])
  const amine = anActor('amine', [membership('MOB', 'requester', 'MOB-unit')])
  const agent = anActor('agent', [membership('MOB', 'agent')])
  const helper = anActor('agent', [membership('ENV', 'lead')], ['network'])
  const shared = (maySeeNotes: boolean, mayReply: boolean) =>
    aTicket({ shares: [{ granteeAdministrationId: 'ENV', granteeTeamId: null, maySeeNotes, mayReply }] })
  const asking: Act[] = ['see', 'reply', 'addPeople', 'reopen', 'withdraw', 'confirm']
  const asked: Act[] = [...asking, 'rate']
  const working = acts.filter((act) => act !== 'confirm' && act !== 'rate')

  it.each<[string, Actor, TicketFacts, readonly Act[]]>([
    ['requester', lotte, aTicket(), asked],
    ['filer', amine, aTicket({ filerId: 'amine' }), asking],
    ['follower', amine, aTicket({ followerIds: ['amine'] }), ['see', 'reply']],
    ['follower of another administration', helper, aTicket({ followerIds: ['agent'] }), []],
    [
      'follower who is a contact',
      anActor('amine', [membership('MOB', 'contact')]),
      aTicket({ followerIds: ['amine'] }),
      [],
    ],
    ['colleague of the unit', amine, aTicket({ isSharedWithUnit: true }), ['see']],
    ['colleague', amine, aTicket(), []],
    ['agent', agent, aTicket(), working],
    ['another body', helper, shared(false, false), ['see']],
    ['another body with notes', helper, shared(true, false), ['see', 'seeNotes']],
    ['another body with answers', helper, shared(false, true), ['see', 'reply', 'replyAsHelpdesk']],
    [
      'a team of another body',
      helper,
      aTicket({
        shares: [
          { granteeAdministrationId: null, granteeTeamId: 'network', maySeeNotes: false, mayReply: false },
        ],
      }),
      ['see'],
    ],
    ['coordinator', anActor('amine', [membership('MOB', 'coordinator')]), aTicket(), []],
    ['requester who is a contact', anActor('lotte', [membership('MOB', 'contact')]), aTicket(), asked],
    ['requester of a confidential ticket', lotte, aTicket({ isConfidential: true }), asked],
    [
      'agent who asked for a confidential ticket',
      agent,
      aTicket({ isConfidential: true, requesterId: 'agent' }),
      asked,
    ],
    [
      'assignee of a confidential ticket',
      agent,
      aTicket({ isConfidential: true, assigneeId: 'agent' }),
      working,
    ],
  ])('%s', (_who, actor, ticket, expected) => {
    expect(actsOf(actor, ticket)).toEqual(expected)
  })
})

describe('whatever people and tickets there are', () => {
  const forAll = (rule: (actor: Actor, ticket: TicketFacts) => boolean | undefined) =>
    fc.assert(
      fc.property(anyActor, anyTicket, (actor, ticket) => rule(actor, ticket)),
      { numRuns: 1000 },
    )

  it('who may do anything sees the ticket, and without a membership there is nothing', () => {
    forAll((actor, ticket) => {
      const allowed = actsOf(actor, ticket)
      if (actor.memberships.length === 0) return allowed.length === 0
      return allowed.length === 0 || allowed.includes('see')
    })
  })

  it('work on a ticket needs a membership of that desk, whatever else is true', () => {
    forAll((actor, ticket) => {
      const works: Act[] = ['note', 'assign', 'changeStatus', 'changeProperties']
      return worksAt(actor, ticket.administrationId) || !works.some((act) => can(actor, act, ticket))
    })
  })

  it('notes are for desks only', () => {
    forAll((actor, ticket) => {
      const atSomeDesk = places.some((place) => worksAt(actor, place))
      return atSomeDesk || !can(actor, 'seeNotes', ticket)
    })
  })

  it('a confidential ticket is known to requester, filer, assignee and restricted team, and nobody else', () => {
    forAll((actor, ticket) => {
      const isNamed =
        [ticket.requesterId, ticket.filerId, ticket.assigneeId].includes(actor.personId) ||
        (ticket.restrictedTeamId !== null && actor.teamIds.includes(ticket.restrictedTeamId))
      return !ticket.isConfidential || isNamed || relationsTo(actor, ticket).length === 0
    })
  })

  it('making a ticket confidential never opens it to anybody', () => {
    forAll((actor, ticket) => {
      const before = actsOf(actor, { ...ticket, isConfidential: false })
      return actsOf(actor, { ...ticket, isConfidential: true }).every((act) => before.includes(act))
    })
  })

  it('losing a membership, a team or a share never gives a right', () => {
    forAll((actor, ticket) => {
      const before = actsOf(actor, ticket)
      const less: [Actor, TicketFacts][] = [
        [{ ...actor, memberships: actor.memberships.slice(1) }, ticket],
        [{ ...actor, teamIds: [] }, ticket],
        [actor, { ...ticket, shares: ticket.shares.slice(1) }],
        [actor, { ...ticket, followerIds: [] }],
      ]
      return less.every(([a, t]) => actsOf(a, t).every((act) => before.includes(act)))
    })
  })
})
