import { hashPassword } from '~/auth/password.server'
import { acrossAdministrations, acrossAdministrationsInSql } from '~/data/scope.server'
import { recountPromises } from '~/data/ticket-promises.server'
import { insertWorld } from '~/data/world-rows.server'
import { keepAllFigures } from '~/use-cases/figures/keep-figures.server'
import { demoWorld } from './demo/world'

export const DEMO_PASSWORD = 'irisdesk-demo'

/** With whom one looks at the demo; each has the password DEMO_PASSWORD. */
export const demoSignIns = [
  { email: 'lotte@mobility.example', role: 'asks for help at Mobility, in Dutch' },
  { email: 'amine@environment.example', role: 'asks for help at Environment, in French' },
  { email: 'agent@helpdesk.example', role: 'agent for every administration' },
  { email: 'agent2@helpdesk.example', role: 'agent for Mobility and Taxation only' },
  { email: 'lead@helpdesk.example', role: 'team lead for every administration' },
  { email: 'coordinator@mobility.example', role: 'coordinator of Mobility' },
  { email: 'operator@helpdesk.example', role: 'operator: runs the installation and reads no ticket' },
]

/** True when nobody is served yet and nobody works here: only then a demo may move in. */
export const isEmptyDatabase = (): Promise<boolean> =>
  acrossAdministrations('the first start asks whether anything is there', async (db) => {
    const [there] = await db.$queryRaw<{ something: boolean }[]>`
      select exists (select 1 from administration) or exists (select 1 from person) as something`
    return !there?.something
  })

/**
 * Fills an empty database with the demo's world, in one transaction: an interrupted start leaves it empty.
 * Nothing is sent: the outbox is told that everything in the log has been dealt with.
 * @param options.now the end of the eighteen months that are told
 */
export async function seedDemo({
  progress,
  now = new Date(),
}: {
  progress?: (done: number, of: number) => void
  now?: Date
} = {}): Promise<void> {
  const world = await demoWorld({ now, passwordHash: await hashPassword(DEMO_PASSWORD) })
  await acrossAdministrationsInSql('the demo moves into an empty database', async (db) => {
    await insertWorld(db, world, progress)
    const ids = world.ticket.map(({ id }) => id)
    for (let from = 0; from < ids.length; from += COUNTED_AT_ONCE)
      await recountPromises(db, ids.slice(from, from + COUNTED_AT_ONCE), now)
  })
  await keepAllFigures()
}

const COUNTED_AT_ONCE = 500
