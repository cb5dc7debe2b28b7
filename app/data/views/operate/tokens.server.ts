import type { Actor } from '~/domain/actor'
import type { ListedToken } from '../../api-tokens.server'
import { viewAs } from '../../scope.server'
import { rowsOfInstallation } from '../../visible-to.server'

export interface OperatedToken extends ListedToken {
  personId: string
  personName: string
  personEmail: string
  /** Codes of the administrations that its person belongs to now: as far as the token reaches at most. */
  codes: string[]
}

export interface TokensPage {
  tokens: OperatedToken[]
  /** There are more than are shown: what one looks for has to be typed. */
  isCut: boolean
}

const MOST = 200
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/**
 * All tokens that nobody has revoked, those used last first, never their values; with `typed`, those whose name or owner
 * holds it. One query.
 */
export async function operatedTokens(actor: Actor, typed: string): Promise<TokensPage> {
  const like = `%${literally(typed.trim().toLowerCase())}%`
  const found = await viewAs(
    actor,
    (db) => db.$queryRaw<OperatedToken[]>`
      select k.id, k.name, k.scopes, k.created_at as "createdAt", k.last_used_at as "lastUsedAt",
        k.expires_at as "expiresAt", p.id as "personId", p.name as "personName", p.email as "personEmail",
        (select coalesce(array_agg(distinct a.code order by a.code), '{}')
          from membership m join administration a on a.id = m.administration_id
          where m.person_id = p.id and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))
          as codes
      from api_token k join person p on p.id = k.person_id
      where k.revoked_at is null and ${rowsOfInstallation(actor)}
        and lower(concat_ws(' ', k.name, p.name, p.email)) like ${like}
      order by k.last_used_at desc nulls last, k.created_at desc, k.id limit ${MOST + 1}`,
  )
  return { tokens: found.slice(0, MOST), isCut: found.length > MOST }
}
