import { parseArgs } from 'node:util'
import type { AdminCommand } from './command'
import { withOperations } from './with-operations.server'

const NAMED_AT_MOST = 20

export const slaVerify: AdminCommand = {
  summary: 'proves that the stored due times and warnings are what the histories of tickets say',
  help: `sla:verify [--mend]

Counts the promises of every ticket anew, and the moments of its warnings, from its history and the rules that were in
force, and compares them with what is stored. Prints tickets=N and differences=N, and the numbers of the first tickets that differ. --mend stores the right
answer for them. Ends with 1 when something differed and was not mended.`,

  async run(args, { print, complain }) {
    const { values } = parseArgs({ args, options: { mend: { type: 'boolean', default: false } } })
    const { tickets, different } = await withOperations((operations) =>
      operations.verifyPromises({ mends: values.mend }),
    )
    print(`tickets=${tickets}`)
    print(`differences=${different.length}`)
    for (const number of different.slice(0, NAMED_AT_MOST)) complain(number)
    return different.length > 0 && !values.mend ? 1 : 0
  },
}
