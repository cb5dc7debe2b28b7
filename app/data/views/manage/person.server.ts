import type { Actor, Role } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface ManagedMembership {
  id: string
  role: Role
  unit: string | null
  validFrom: Date
  validUntil: Date | null
}

export interface ManagedPerson {
  name: string
  email: string
  isActive: boolean
  /** How many tickets at work are theirs here: a number, because coordinators see no tickets. */
  openTickets: number
  memberships: ManagedMembership[]
}

/** One person with every membership that they have or had in one administration. Two queries. */
export const managedPerson = (
  actor: Actor,
  administrationId: string,
  personId: string,
  locale: ReaderLocale,
): Promise<ManagedPerson> =>
  viewAs(actor, async (db) => {
    const memberships = await db.$queryRaw<ManagedMembership[]>`
      select m.id, m.role, ${nameIn(locale, 'u')} as unit, m.valid_from as "validFrom", m.valid_until as "validUntil"
      from membership m left join unit u on u.id = m.unit_id
      where m.person_id = ${personId}::uuid and m.administration_id = ${administrationId}::uuid
        and ${rowsOfCoordinated(actor, administrationId, Prisma.sql`m.administration_id`)}
      order by m.valid_until is not null and m.valid_until <= now(), m.role`
    const [person] = await db.$queryRaw<Omit<ManagedPerson, 'memberships'>[]>`
      select p.name, p.email, p.is_active as "isActive",
        open_tickets_of(p.id, ${administrationId}::uuid) as "openTickets"
      from person p where p.id = ${personId}::uuid`
    // Somebody may be in sight as a colleague elsewhere: here they are nobody.
    if (!person || memberships.length === 0) throw notFound()
    return { ...person, memberships }
  })
