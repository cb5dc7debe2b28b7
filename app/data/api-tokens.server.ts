import type { ApiScope } from '~/domain/api-scopes'
import { newId } from '~/lib/new-id'
import type { Reader } from './scope.server'

/** A token as lists show it: never its value, which nobody has. */
export interface ListedToken {
  id: string
  name: string
  scopes: ApiScope[]
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date | null
}

/** Stores a token by its hash. */
export async function insertToken(
  db: Reader,
  token: {
    tokenHash: string
    personId: string
    name: string
    scopes: readonly ApiScope[]
    expiresAt: Date | null
  },
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    insert into api_token (id, token_hash, person_id, name, scopes, created_at, expires_at)
    values (${newId(now)}::uuid, ${token.tokenHash}, ${token.personId}::uuid, ${token.name}, ${token.scopes}::text[],
      ${now}::timestamptz, ${token.expiresAt}::timestamptz)`
}

/** Tokens of somebody that work or are past their date, the newest first. */
export const tokensOf = (db: Reader, personId: string): Promise<ListedToken[]> =>
  db.$queryRaw<ListedToken[]>`
    select id, name, scopes, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt"
    from api_token where person_id = ${personId}::uuid and revoked_at is null
    order by created_at desc, id desc limit 100`

/** Revokes a token, only this person's when one is named; false when there is no such token. */
export async function revokeToken(
  db: Reader,
  { id, personId }: { id: string; personId: string | null },
  now: Date,
): Promise<boolean> {
  const revoked = await db.$executeRaw`
    update api_token set revoked_at = ${now}::timestamptz
    where id = ${id}::uuid and revoked_at is null and (${personId}::uuid is null or person_id = ${personId}::uuid)`
  return revoked === 1
}

/** Revokes anybody's token as an operator may; gives whose it was, null when none works under this id. */
export async function revokeOperatedToken(db: Reader, id: string, now: Date): Promise<string | null> {
  const [revoked] = await db.$queryRaw<{ personId: string }[]>`
    update api_token set revoked_at = ${now}::timestamptz where id = ${id}::uuid and revoked_at is null
    returning person_id as "personId"`
  return revoked?.personId ?? null
}

/** Revokes every token of this person. */
export async function revokeTokensOf(db: Reader, personId: string, now: Date): Promise<void> {
  await db.$executeRaw`
    update api_token set revoked_at = ${now}::timestamptz where person_id = ${personId}::uuid and revoked_at is null`
}
