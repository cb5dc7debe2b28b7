import type { TicketFacts } from '~/domain/permissions'
import { newId } from '~/lib/new-id'
import { acrossAdministrations, acrossAdministrationsInSql } from './scope.server'

export interface MailboxOfAdministration {
  address: string
  id: string
  code: string
}

/** A ticket that a mail names, with everybody for whom a reply token may have been made. */
export interface TicketNamedByMail {
  id: string
  number: string
  facts: TicketFacts
  personIds: string[]
  notificationIds: string[]
}

export interface IntakeFacts {
  mailboxes: MailboxOfAdministration[]
  sender: { personId: string; isActive: boolean; everMemberOf: string[] } | null
  /** Administrations whose people have addresses of the sender's domain. */
  domainOf: string[]
  tickets: TicketNamedByMail[]
}

interface Asked {
  /** Without what stands behind a plus. */
  addresses: string[]
  fromAddress: string
  numbers: string[]
  ticketIds: string[]
  notificationIds: string[]
}

/** Everything that decides what becomes of a mail, in one transaction. */
export const intakeFacts = (asked: Asked): Promise<IntakeFacts> =>
  acrossAdministrationsInSql(
    'a mail names addresses, a sender and tickets; whose they are is the question',
    async (db) => {
      const mailboxes = await db.$queryRaw<MailboxOfAdministration[]>`
      select ma.address, a.id, a.code from administration_address ma join administration a on a.id = ma.administration_id
      where ma.address = any(${asked.addresses})`
      const [sender] = await db.$queryRaw<NonNullable<IntakeFacts['sender']>[]>`
      select p.id as "personId", p.is_active as "isActive",
        coalesce((select jsonb_agg(distinct m.administration_id) from membership m where m.person_id = p.id), '[]')
          as "everMemberOf"
      from person p where p.email = ${asked.fromAddress}`
      const domain = asked.fromAddress.slice(asked.fromAddress.lastIndexOf('@') + 1)
      const domains = await db.$queryRaw<{ administrationId: string }[]>`
        select administration_id as "administrationId" from mail_domain where domain = ${domain}`
      const namesTicket = [asked.numbers, asked.ticketIds, asked.notificationIds].some(
        (list) => list.length > 0,
      )
      const tickets = namesTicket
        ? await db.$queryRaw<TicketNamedByMail[]>`
      select t.id, t.number,
        jsonb_build_object('administrationId', t.administration_id, 'requesterId', t.requester_id, 'filerId', t.filer_id,
          'assigneeId', t.assignee_id, 'unitId', t.unit_id, 'isSharedWithUnit', t.is_shared_with_unit,
          'isConfidential', t.is_confidential, 'restrictedTeamId', t.restricted_team_id,
          'followerIds', (select coalesce(jsonb_agg(f.person_id), '[]') from ticket_follower f where f.ticket_id = t.id),
          'shares', (select coalesce(jsonb_agg(jsonb_build_object('granteeAdministrationId', s.grantee_administration_id,
            'granteeTeamId', s.grantee_team_id, 'maySeeNotes', s.may_see_notes, 'mayReply', s.may_reply)), '[]')
            from shared_access s where s.ticket_id = t.id
              and s.ended_at is null and s.valid_from <= now() and s.valid_until > now())) as facts,
        (select coalesce(jsonb_agg(distinct who), '[]') from (
          select unnest(array[t.requester_id, t.filer_id, t.assignee_id]) as who
          union select f.person_id from ticket_follower f where f.ticket_id = t.id
          union select m.author_id from message m where m.ticket_id = t.id
          union select n.recipient_id from notification n where n.ticket_id = t.id) p
          where who is not null) as "personIds",
        (select coalesce(jsonb_agg(n.id), '[]') from notification n
          where n.ticket_id = t.id and n.id = any(${asked.notificationIds}::uuid[])) as "notificationIds"
      from ticket t
      where t.number = any(${asked.numbers}) or t.id = any(${asked.ticketIds}::uuid[])
        or t.id in (select n.ticket_id from notification n where n.id = any(${asked.notificationIds}::uuid[]))`
        : []
      return {
        mailboxes,
        sender: sender ?? null,
        domainOf: domains.map(({ administrationId }) => administrationId),
        tickets,
      }
    },
  )

/**
 * Makes the sender of a mail a contact of this administration: an unconfirmed sender, who sees their own mails only.
 * Somebody who is there already, in any role, stays what they are. Gives the person's id; null when inactive.
 */
export const becomeContact = (
  sender: { address: string; name: string },
  administrationId: string,
  now: Date,
): Promise<string | null> =>
  acrossAdministrations('a sender becomes a contact of the administration they write to', async (db) => {
    await db.person.createMany({
      data: [
        {
          id: newId(now),
          email: sender.address,
          name: sender.name || sender.address,
          createdAt: now,
          // No language: what we write to them carries both until they choose.
        },
      ],
      skipDuplicates: true,
    })
    const person = await db.person.findUniqueOrThrow({
      where: { email: sender.address },
      select: { id: true, isActive: true },
    })
    if (!person.isActive) return null
    const own = { personId: person.id, administrationId }
    const valid = await db.membership.findFirst({
      where: { ...own, validFrom: { lte: now }, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
      select: { id: true },
    })
    if (valid) return person.id
    await db.membership.upsert({
      where: { personId_administrationId_role: { ...own, role: 'contact' } },
      create: { ...own, id: newId(now), role: 'contact', validFrom: now },
      update: { validFrom: now, validUntil: null },
      select: { id: true },
    })
    return person.id
  })
