import { newId } from '~/lib/new-id'
import type { Db, Reader } from './scope.server'

export async function nameOfPerson(db: Reader, personId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ name: string }[]>`select name from person where id = ${personId}::uuid`
  return row?.name ?? null
}

export interface NewPerson {
  email: string
  name: string
  locale: 'nl' | 'fr' | 'en' | 'de' | null
}

/**
 * The person of this address, made when there is none. Somebody who exists keeps their own name and language: it is
 * not for whoever names them to change.
 */
export async function findOrAddPerson(
  db: Db,
  { email, name, locale }: NewPerson,
  now: Date,
): Promise<{ id: string; isActive: boolean }> {
  await db.person.createMany({
    data: [{ id: newId(now), email, name, locale, createdAt: now }],
    skipDuplicates: true,
  })
  return db.person.findUniqueOrThrow({ where: { email }, select: { id: true, isActive: true } })
}

/** Gives a role from now on, without end. Null when it is valid already: it stays as it is. */
export async function giveMembership(
  db: Db,
  { unitId, ...key }: { personId: string; administrationId: string; role: string; unitId: string | null },
  now: Date,
): Promise<{ id: string } | null> {
  const known = await db.membership.findUnique({ where: { personId_administrationId_role: key } })
  if (!known) {
    return db.membership.create({
      data: { ...key, id: newId(now), unitId, validFrom: now },
      select: { id: true },
    })
  }
  if (known.validFrom <= now && (!known.validUntil || known.validUntil > now)) return null
  return db.membership.update({
    where: { id: known.id },
    data: { unitId, validFrom: now, validUntil: null },
    select: { id: true },
  })
}

export const renamePerson = (db: Reader, personId: string, name: string): Promise<number> =>
  db.$executeRaw`update person set name = ${name} where id = ${personId}::uuid`
