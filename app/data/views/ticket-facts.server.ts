import { Prisma } from '../generated/client'

/** The TicketFacts of `ticket t` as one JSON column: what `can` needs to know, as far as the reader may know it. */
export const ticketFacts = Prisma.sql`jsonb_build_object(
  'administrationId', t.administration_id, 'requesterId', t.requester_id, 'filerId', t.filer_id,
  'assigneeId', t.assignee_id, 'unitId', t.unit_id, 'isSharedWithUnit', t.is_shared_with_unit,
  'isConfidential', t.is_confidential, 'restrictedTeamId', t.restricted_team_id,
  'followerIds', (select coalesce(jsonb_agg(f.person_id), '[]') from ticket_follower f where f.ticket_id = t.id),
  'shares', (select coalesce(jsonb_agg(jsonb_build_object('granteeAdministrationId', s.grantee_administration_id,
    'granteeTeamId', s.grantee_team_id, 'maySeeNotes', s.may_see_notes, 'mayReply', s.may_reply)), '[]')
    from shared_access s where s.ticket_id = t.id
      and s.ended_at is null and s.valid_from <= now() and s.valid_until > now()))`
