import { newId } from '~/lib/new-id'
import type { Db } from './scope.server'

interface Moving {
  id: string
  administrationId: string
}

/** The service of the other administration that has the same key as this ticket's; null when it offers none. */
export async function serviceLike(
  db: Db,
  ticketId: string,
  administrationId: string,
): Promise<string | null> {
  const [like] = await db.$queryRaw<{ id: string }[]>`
    select other.id from ticket t join service own on own.id = t.service_id
      join service other on other.key = own.key and other.is_active
        and other.administration_id = ${administrationId}::uuid
    where t.id = ${ticketId}::uuid`
  return like?.id ?? null
}

/**
 * Takes from the ticket what does not go along: followers who are nobody's colleague there, and the notes, which from now
 * on name the desks that read them. Only notes that this desk reads go along.
 */
export async function leaveOldSide(
  db: Db,
  { id, administrationId }: Moving,
  { toAdministrationId, takesNotes }: { toAdministrationId: string; takesNotes: boolean },
): Promise<void> {
  await db.$executeRaw`
    delete from ticket_follower f where f.ticket_id = ${id}::uuid and not exists (
      select 1 from membership m where m.person_id = f.person_id and m.administration_id = ${toAdministrationId}::uuid
        and m.role <> 'contact' and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))`
  const here = [administrationId]
  await db.$executeRaw`
    update message set note_sides = ${here}::uuid[]
    where ticket_id = ${id}::uuid and kind = 'internal' and note_sides = '{}'`
  if (!takesNotes) return
  await db.$executeRaw`
    update message set note_sides = note_sides || ${toAdministrationId}::uuid
    where ticket_id = ${id}::uuid and kind = 'internal' and ${administrationId}::uuid = any(note_sides)
      and not ${toAdministrationId}::uuid = any(note_sides)`
}

/** Writes down for the old desk what it keeps, before the ticket goes. */
export async function recordTransfer(
  db: Db,
  {
    id: ticketId,
    administrationId,
    number,
    isConfidential,
  }: Moving & { number: string; isConfidential: boolean },
  { toAdministrationId, byId }: { toAdministrationId: string; byId: string },
  now: Date,
): Promise<{ id: string; fromCode: string }> {
  const { id, administration } = await db.ticketTransfer.create({
    data: {
      id: newId(now),
      administrationId,
      toAdministrationId,
      ticketId,
      number,
      byId,
      isConfidential,
      at: now,
    },
    select: { id: true, administration: { select: { code: true } } },
  })
  return { id, fromCode: administration.code }
}
