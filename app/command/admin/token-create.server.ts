import { parseArgs } from 'node:util'
import { ExpectedError } from '~/domain/errors'
import type { AdminCommand } from './command'
import { CommandFailure } from './command-failure'
import { withOperations } from './with-operations.server'

export const tokenCreate: AdminCommand = {
  summary: 'makes a token with which a program acts as a person',
  help: `token:create --user EMAIL --name NAME

Makes an API token for the person with this e-mail address and prints it, alone on one line. It is shown this once:
only its hash is stored. NAME says what the token is for. The program may do what the person may do.

  curl -H "Authorization: Bearer TOKEN" ORIGIN/api/v1/tickets`,

  async run(args, { print }) {
    const { values } = parseArgs({ args, options: { user: { type: 'string' }, name: { type: 'string' } } })
    const { user: email, name } = values
    if (!email) throw new CommandFailure('Say whose token it is: --user EMAIL')
    if (!name?.trim()) throw new CommandFailure('Say what it is for: --name NAME')
    try {
      print(await withOperations((operations) => operations.createToken({ email, name: name.trim() })))
      return 0
    } catch (error) {
      if (error instanceof ExpectedError && error.fields.user)
        throw new CommandFailure(`Nobody has the e-mail address ${email}.`)
      throw error
    }
  },
}
