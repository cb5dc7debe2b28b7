import { newId } from '~/lib/new-id'
import { hashToken, newToken } from '~/lib/token.server'
import type { LinkPurpose } from './account-mails.server'
import type { Reader } from './scope.server'

const HOUR = 60 * 60 * 1000
/** How long a link works, from when its mail is written. */
const LIFETIME_MILLISECONDS: Record<LinkPurpose, number> = { reset: HOUR, invitation: 7 * 24 * HOUR }

export interface OpenLink {
  id: string
  personId: string
  purpose: LinkPurpose
  email: string
  name: string
}

/** Makes a link. Its token is given once and not kept: what a mail says cannot be found in the database. */
export async function makeLink(
  db: Reader,
  { personId, purpose }: { personId: string; purpose: LinkPurpose },
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + LIFETIME_MILLISECONDS[purpose])
  await db.$executeRaw`
    insert into person_link (id, person_id, purpose, token_hash, created_at, expires_at)
    values (${newId(now)}::uuid, ${personId}::uuid, ${purpose}, ${hashToken(token)}, ${now}::timestamptz,
      ${expiresAt}::timestamptz)`
  return { token, expiresAt }
}

/** The link of this token, if it still works; null says nothing about why not. */
export async function findOpenLink(
  db: Reader,
  { token, purpose }: { token: string; purpose: LinkPurpose },
  now: Date,
): Promise<OpenLink | null> {
  if (token.length > 100) return null
  const [row] = await db.$queryRaw<OpenLink[]>`
    select l.id, l.person_id as "personId", l.purpose, p.email, p.name
    from person_link l join person p on p.id = l.person_id and p.is_active
    where l.token_hash = ${hashToken(token)} and l.purpose = ${purpose}
      and l.used_at is null and l.ended_at is null and l.expires_at > ${now}::timestamptz`
  return row ?? null
}

/** Takes the link as used. False when somebody else just did: of two at once, one waits for the other and comes late. */
export async function takeLink(db: Reader, id: string, now: Date): Promise<boolean> {
  const taken = await db.$executeRaw`
    update person_link set used_at = ${now}::timestamptz
    where id = ${id}::uuid and used_at is null and ended_at is null and expires_at > ${now}::timestamptz`
  return taken === 1
}

/** From now on none of somebody's links works, and none that still waits to be mailed will. */
export async function endLinks(db: Reader, personId: string, now: Date): Promise<void> {
  await db.$executeRaw`
    update person_link set ended_at = ${now}::timestamptz
    where person_id = ${personId}::uuid and used_at is null and ended_at is null`
  await db.$executeRaw`
    update account_mail set status = 'withheld', problem = 'outdated'
    where person_id = ${personId}::uuid and status = 'queued' and kind = 'reset'`
}
