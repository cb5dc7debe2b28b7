import { acrossAdministrationsInSql } from '../scope.server'

const KEPT_MILLISECONDS = 60_000
let kept: { accents: Map<string, string>; at: number } | null = null

/**
 * The colour that an administration chose, as #rrggbb; null for Irisdesk's own. Every page of the portal asks, and few
 * administrations have one: all are read together, once a minute.
 */
export async function accentOf(administrationId: string | null, now: Date): Promise<string | null> {
  if (!administrationId) return null
  if (!kept || now.getTime() - kept.at > KEPT_MILLISECONDS)
    kept = { accents: await readAccents(), at: now.getTime() }
  return kept.accents.get(administrationId) ?? null
}

/** After a change, so that who made it sees it; other processes follow within the minute. */
export const forgetAccents = (): void => {
  kept = null
}

const readAccents = (): Promise<Map<string, string>> =>
  acrossAdministrationsInSql('a colour is no secret, and is kept for everybody', async (db) => {
    const rows = await db.$queryRaw<{ id: string; accent: string }[]>`
      select id, accent from administration where accent is not null`
    return new Map(rows.map(({ id, accent }) => [id, accent]))
  })
