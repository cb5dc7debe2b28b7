import type { Actor } from '~/domain/actor'
import { viewAs } from '../../scope.server'
import { rowsOfInstallation } from '../../visible-to.server'

export interface Operator {
  id: string
  name: string
  email: string
}

/** Who operates the installation, by name. One query. */
export const operators = (actor: Actor): Promise<Operator[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<Operator[]>`
      select p.id, p.name, p.email from person p
      where p.is_operator and p.is_active and ${rowsOfInstallation(actor)} order by p.name, p.id`,
  )
