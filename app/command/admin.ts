import { logger } from '~/lib/logger.server'
import { runAdmin } from './admin/run-admin.server'

// `npm run admin -- COMMAND`: what an operator types. Standard output is the command's own; outcomes are printed in words.
logger.level = 'silent'

process.exitCode = await runAdmin(process.argv.slice(2), {
  print: console.log,
  complain: console.error,
  stdin: process.stdin,
})
