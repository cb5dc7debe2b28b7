import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type ApiScope, apiScopes, scopesAmong } from '~/domain/api-scopes'
import { ExpectedError } from '~/domain/errors'
import { endOfDay } from '~/lib/wall-clock'
import type { AdminCommand } from './command'
import { CommandFailure } from './command-failure'
import { withOperations } from './with-operations.server'

export const tokenCreate: AdminCommand = {
  summary: 'makes a token with which a program acts as a person',
  help: `token:create --user EMAIL --name NAME [--scope SCOPE]... [--expires DAY]

Makes an API token for the person with this e-mail address and prints it, alone on one line. It is shown this once:
only its hash is stored. NAME says what the token is for. The program may at most what the person may.

SCOPE is one of ${apiScopes.join(', ')};
give it again for each. Without one the token is made for everything. DAY is the last day on which it works, such as
2027-12-31; without it the token works until it is revoked.

  curl -H "Authorization: Bearer TOKEN" ORIGIN/api/v1/tickets`,

  async run(args, { print }) {
    const { values } = parseArgs({
      args,
      options: {
        user: { type: 'string' },
        name: { type: 'string' },
        scope: { type: 'string', multiple: true },
        expires: { type: 'string' },
      },
    })
    const { user: email, name, scope, expires } = values
    if (!email) throw new CommandFailure('Say whose token it is: --user EMAIL')
    if (!name?.trim()) throw new CommandFailure('Say what it is for: --name NAME')
    const wish = { email, name: name.trim(), scopes: scopesOf(scope), expiresAt: lastMomentOf(expires) }
    try {
      print(await withOperations((operations) => operations.createToken(wish)))
      return 0
    } catch (error) {
      if (error instanceof ExpectedError && error.fields.user)
        throw new CommandFailure(`Nobody has the e-mail address ${email}.`)
      throw error
    }
  },
}

function scopesOf(given: string[] | undefined): ApiScope[] {
  if (!given) return [...apiScopes]
  const unknown = given.find((one) => scopesAmong([one]).length === 0)
  if (unknown !== undefined)
    throw new CommandFailure(`There is no scope ${unknown}. There are: ${apiScopes.join(', ')}.`)
  return scopesAmong(given)
}

/** As text: it travels to the running helpdesk as JSON. */
function lastMomentOf(day: string | undefined): string | null {
  if (day === undefined) return null
  const moment = z.iso.date().safeParse(day).success && endOfDay(day, 'Europe/Brussels')
  if (!moment || moment <= new Date())
    throw new CommandFailure('Give the last day as --expires 2027-12-31, from today on.')
  return moment.toISOString()
}
