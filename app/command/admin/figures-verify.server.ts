import { parseArgs } from 'node:util'
import type { AdminCommand } from './command'
import { withOperations } from './with-operations.server'

export const figuresVerify: AdminCommand = {
  summary: 'proves that the kept figures are what the history says',
  help: `figures:verify

Counts every month of every administration anew, from its log and its promises, and compares with the figures that are
kept. Prints months=N and differences=N. Ends with 1 when something differs.`,

  async run(args, { print }) {
    parseArgs({ args, options: {} })
    const { months, differences } = await withOperations((operations) => operations.verifyFigures())
    print(`months=${months}`)
    print(`differences=${differences}`)
    return differences > 0 ? 1 : 0
  },
}
