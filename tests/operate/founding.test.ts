import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/actor'
import { administrationTemplate } from '~/domain/administration-template'
import {
  foundAdministration,
  type NewAdministration,
} from '~/use-cases/installation/found-administration.server'
import { createTicket } from '~/use-cases/tickets/create-ticket.server'
import { look } from '../manage/support'
import { actorOf, anAdministration, aPerson, aTeam } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { refusalOf, refused } from '../use-cases/support'

// An operator adds an administration: all that its first ticket needs, or nothing.

aTestDatabase()
let operator: Actor
let teamId: string

beforeAll(async () => {
  operator = await actorOf(await aPerson({ isOperator: true }))
  teamId = (await aTeam()).id
})

const wanted = (values: Partial<NewAdministration> = {}): NewAdministration => ({
  code: 'NEWA',
  kind: 'administration',
  nameNl: 'Nieuw bestuur',
  nameFr: 'Nouvelle administration',
  nameEn: null,
  nameDe: null,
  languageOrder: 'fr_nl',
  telephone: '02 555 09 09',
  address: 'helpdesk@newa.example',
  domain: 'newa.example',
  teamId,
  coordinator: { email: 'cora@newa.example', name: 'Cora Nova', locale: 'fr' },
  ...values,
})

describe('a new administration', () => {
  it('begins with queues, services, a rule, hours, an address and an invited coordinator', async () => {
    const { administrationId } = await foundAdministration(operator, wanted())
    const own = { where: { administrationId } }
    const found = await look(async (db) => ({
      queues: await db.queue.findMany({ ...own, orderBy: { position: 'asc' } }),
      services: await db.service.count(own),
      rules: await db.routingRule.count(own),
      hours: await db.calendarVersion.findMany({ where: { calendar: { administrationId } } }),
      promises: await db.contractRow.findMany({ where: { administrationId } }),
      warnings: await db.warningRule.findMany({ ...own, orderBy: { percent: 'asc' } }),
      contact: await db.helpdeskContact.findUnique({ where: { administrationId } }),
      addresses: await db.administrationAddress.findMany(own),
      mails: await db.accountMail.findMany({ ...own, include: { person: true } }),
      memberships: await db.membership.findMany({ ...own, include: { person: true } }),
      events: await db.event.findMany({ ...own, orderBy: { number: 'asc' } }),
    }))
    // Three quarters of each promise to whoever handles it, the end of it to the leads.
    expect(
      found.warnings.map(({ percent, mailsAssignee, mailsLead }) => [percent, mailsAssignee, mailsLead]),
    ).toEqual([...Array(3).fill([75, true, false]), ...Array(3).fill([100, false, true])])
    expect(found.queues.map(({ isDefault, teamId: team }) => [isDefault, team])).toEqual([
      [true, teamId],
      [false, teamId],
    ])
    expect([found.services, found.rules]).toEqual([
      administrationTemplate.services.length,
      administrationTemplate.rules.length,
    ])
    expect(found.hours.map(({ periods }) => periods)).toEqual([administrationTemplate.hours])
    expect(found.promises.map(({ priority, firstSeconds }) => [priority, firstSeconds])).toContainEqual([
      'P1',
      900,
    ])
    expect(found.contact?.telephone).toBe('02 555 09 09')
    expect(found.addresses.map(({ address }) => address)).toEqual(['helpdesk@newa.example'])
    expect(found.mails.map(({ kind, person }) => [kind, person.email])).toEqual([
      ['invitation', 'cora@newa.example'],
    ])
    expect(found.memberships.map(({ role, person }) => [role, person.name])).toEqual([
      ['coordinator', 'Cora Nova'],
    ])
    expect(found.events.map(({ type }) => type)).toEqual(['administration.founded', 'membership.given'])
  })

  it('numbers its first ticket by its code, and routes it', async () => {
    const { administrationId } = await foundAdministration(
      operator,
      wanted({ code: 'FIRST', address: 'help@first.example', domain: 'first.example' }),
    )
    const asker = await actorOf(await aPerson({ roles: [{ administration: { id: administrationId } }] }))
    const access = await look((db) =>
      db.service.findFirstOrThrow({ where: { administrationId, key: 'access' } }),
    )
    const { number, id } = await createTicket(asker, {
      administrationId,
      type: 'question',
      subject: 'A badge',
      description: 'For a newcomer.',
      language: 'en',
      channel: 'web',
      weight: { affected: 'me', ability: 'yes' },
      serviceId: access.id,
    })
    expect(number).toBe('FIRST-1001')
    const ticket = await look((db) =>
      db.ticket.findUniqueOrThrow({ where: { id }, include: { queue: true } }),
    )
    expect([ticket.queue.key, ticket.teamId, ticket.routedBecause]).toEqual(['access', teamId, 'service'])
  })

  it('is refused as a whole when code, address and domain are taken, with a sentence beside each', async () => {
    const taken = await anAdministration({ code: 'TAKEN' })
    const before = await counts()
    expect(
      await refusalOf(
        foundAdministration(
          operator,
          wanted({ code: 'TAKEN', address: taken.address, domain: taken.domain }),
        ),
      ),
    ).toEqual({
      ...refused('invalid'),
      fields: { code: 'codeTaken', address: 'addressTaken', domain: 'domainTaken' },
    })
    expect(await counts()).toEqual(before)
  })

  it('leaves nothing half when the coordinator cannot be one', async () => {
    const closed = await aPerson({ isActive: false })
    const before = await counts()
    for (const [email, sentence] of [
      [closed.email, 'personInactive'],
      [operator.email, 'appointYourself'],
    ] as const)
      expect(
        await refusalOf(
          foundAdministration(
            operator,
            wanted({
              code: 'HALF',
              address: 'help@half.example',
              domain: null,
              coordinator: { email, name: 'X', locale: null },
            }),
          ),
        ),
      ).toEqual({ ...refused('invalid'), fields: { coordinatorEmail: sentence } })
    expect(await counts()).toEqual(before)
  })

  it('is nobody’s to add but an operator’s', async () => {
    const north = await anAdministration()
    for (const role of ['coordinator', 'lead', 'agent', 'requester'] as const) {
      const actor = await actorOf(await aPerson({ roles: [{ administration: north, role }] }))
      expect(await refusalOf(foundAdministration(actor, wanted({ code: 'NOPE' })))).toEqual(
        refused('not_found'),
      )
    }
  })
})

const counts = () =>
  look(async (db) => [
    await db.administration.count(),
    await db.queue.count(),
    await db.calendar.count(),
    await db.person.count(),
    await db.accountMail.count(),
    await db.event.count(),
  ])
