import type { Actor } from '~/domain/actor'
import type { ApiScope } from '~/domain/api-scopes'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { actorOf, aPerson } from '../support/builders'

/** Somebody with a program. */
export interface Caller {
  actor: Actor
  email: string
  token: string
}

/** Somebody with these roles, and a token that is made for everything. */
export async function aCaller(
  ...roles: NonNullable<Parameters<typeof aPerson>[0]>['roles'] & object
): Promise<Caller> {
  const person = await aPerson({ roles })
  return {
    actor: await actorOf(person),
    email: person.email,
    token: await createApiToken({ email: person.email, name: 'test' }),
  }
}

/** Another token of the same person, made for less. */
export const aTokenFor = ({ email }: Caller, ...scopes: ApiScope[]): Promise<string> =>
  createApiToken({ email, name: 'less', scopes })

/** A ticket as a program asks for it. */
export const newTicket = {
  administration: 'MOB',
  type: 'incident',
  subject: 'No network',
  description: 'The light is red.',
  impact: 'low',
  urgency: 'high',
} as const
