import { parseArgs } from 'node:util'
import { type Check, printed } from './checks/check'
import { databaseChecks } from './checks/database.server'
import { machineChecks } from './checks/machine.server'
import { smtpCheck } from './checks/smtp.server'
import type { AdminCommand } from './command'

export const doctor: AdminCommand = {
  summary: 'looks whether everything that the helpdesk needs is there',
  help: `doctor

Looks at Node, the settings, the data directory, the database, the mails and the mail server, and prints a line each:
ok, warn or fail, with what to do. Changes nothing on a database server. Ends with 0, or with 1 when something fails.`,

  async run(args, { print }) {
    parseArgs({ args, options: {} })
    const checks: Check[] = []
    for (const look of [machineChecks, databaseChecks, smtpCheck]) {
      for (const check of await look()) {
        checks.push(check)
        print(printed(check))
      }
    }
    return checks.some(({ state }) => state === 'fail') ? 1 : 0
  },
}
