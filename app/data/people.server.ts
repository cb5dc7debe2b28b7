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

/**
 * Finds or adds a person, lets them coordinate the administration and queues the mail that tells of it: past any policy,
 * therefore in a function of the database that asks whether an operator acts.
 * @returns `membershipId` null when they coordinated it already
 */
export async function letCoordinate(
  db: Db,
  { email, name, locale }: NewPerson,
  administrationId: string,
  now: Date,
): Promise<{ personId: string; isActive: boolean; membershipId: string | null }> {
  const ids = [newId(now), newId(now), newId(now)]
  const [row] = await db.$queryRaw<
    { answer: { personId: string; isActive: boolean; membershipId: string | null } }[]
  >`
    select appoint_coordinator(${administrationId}::uuid, ${email}, ${name}, ${locale}, ${ids}::uuid[],
      ${now}::timestamptz) as answer`
  if (!row) throw new Error('The appointment gave no answer')
  return row.answer
}

/** Lets somebody operate the installation, or no longer. The database asks who acts, and keeps the last one. */
export async function setOperator(
  db: Db,
  personId: string,
  isOperator: boolean,
): Promise<'done' | 'unchanged' | 'unknown' | 'last'> {
  const [row] = await db.$queryRaw<{ answer: 'done' | 'unchanged' | 'unknown' | 'last' }[]>`
    select set_operator(${personId}::uuid, ${isOperator}) as answer`
  if (!row) throw new Error('The change gave no answer')
  return row.answer
}
