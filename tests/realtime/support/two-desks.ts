import type { Actor } from '~/domain/actor'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { anAdministration, aPerson, type TestAdministration, type TestPerson } from '../../support/builders'

/** Two administrations: whoever asks and two agents of the one, and an agent of the other. */
export interface TwoDesks {
  mobility: TestAdministration
  lotte: TestPerson
  fatima: TestPerson
  tom: TestPerson
  taxation: TestAdministration
  taxAgent: TestPerson
}

export async function twoDesks(): Promise<TwoDesks> {
  const mobility = await anAdministration()
  const taxation = await anAdministration()
  const agentOf = (administration: TestAdministration) =>
    aPerson({ roles: [{ administration, role: 'agent' }] })
  return {
    mobility,
    lotte: await aPerson({ roles: [{ administration: mobility }] }),
    fatima: await agentOf(mobility),
    tom: await agentOf(mobility),
    taxation,
    taxAgent: await agentOf(taxation),
  }
}

/** Lets another desk see a ticket for a day, without its notes. */
export const shareWith = (by: Actor, number: string, administration: { id: string }, at?: Date) =>
  shareTicket(
    by,
    {
      number,
      grantee: { administrationId: administration.id },
      purpose: 'Joint work',
      until: new Date(Date.now() + 86_400_000),
      maySeeNotes: false,
      mayReply: false,
    },
    at,
  )
