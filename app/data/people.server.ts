import type { RoleToGive } from '~/domain/coordination'
import { newId } from '~/lib/new-id'
import type { Db, Reader } from './scope.server'

export async function nameOfPerson(db: Reader, personId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ name: string }[]>`select name from person where id = ${personId}::uuid`
  return row?.name ?? null
}

export const renamePerson = (db: Reader, personId: string, name: string): Promise<number> =>
  db.$executeRaw`update person set name = ${name} where id = ${personId}::uuid`

/** Somebody as whoever invites them knows them. */
export interface NewPerson {
  /** In lower case. */
  email: string
  name: string
  locale: 'nl' | 'fr' | 'en' | 'de' | null
}

interface LetIn {
  personId: string
  /** False: the operator closed their access, and nothing was given. */
  isActive: boolean
  /** Roles that were not valid before. */
  given: { id: string; role: RoleToGive }[]
}

/**
 * Finds or adds a person, gives the roles and queues the mail that tells of it: past what a coordinator's policies
 * allow, therefore in a function of the database that asks who acts.
 */
export async function letIn(
  db: Db,
  { email, name, locale }: NewPerson,
  {
    administrationId,
    unitId,
    roles,
  }: { administrationId: string; unitId: string | null; roles: RoleToGive[] },
  now: Date,
): Promise<LetIn> {
  const ids = Array.from({ length: 2 + roles.length }, () => newId(now))
  const [row] = await db.$queryRaw<{ answer: LetIn }[]>`
    select invite_person(${administrationId}::uuid, ${email}, ${name}, ${locale}, ${roles}::text[], ${unitId}::uuid,
      ${ids}::uuid[], ${now}::timestamptz) as answer`
  if (!row) throw new Error('The invitation gave no answer')
  return row.answer
}
