import { DatabaseIsNewerError, MigrationError } from '~/data/migrate.server'
import { FolderInUseError } from '~/data/process-lock.server'
import type { AdminCommand, Terminal } from './command'
import { CommandFailure } from './command-failure'
import { doctor } from './doctor.server'
import { figuresVerify } from './figures-verify.server'
import { mailReceive } from './mail-receive.server'
import { slaVerify } from './sla-verify.server'
import { tokenCreate } from './token-create.server'

const commands: Record<string, AdminCommand> = {
  'token:create': tokenCreate,
  'mail:receive': mailReceive,
  'sla:verify': slaVerify,
  'figures:verify': figuresVerify,
  doctor,
}

const overview = (): string => {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(16)}${summary}`)
  return `npm run admin -- COMMAND [--help]\n\n${lines.join('\n')}`
}

/** Runs one operator's command, and gives its exit code. What goes wrong is said in a sentence on standard error. */
export async function runAdmin([name, ...args]: string[], terminal: Terminal): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    terminal.print(overview())
    return name === undefined ? 1 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    terminal.complain(`There is no command "${name}".\n\n${overview()}`)
    return 1
  }
  if (args.includes('--help')) {
    terminal.print(command.help)
    return 0
  }
  try {
    return await command.run(args, terminal)
  } catch (error) {
    if (!isSaidInWords(error)) throw error
    terminal.complain(error.message)
    return 1
  }
}

function isSaidInWords(error: unknown): error is Error {
  const isAboutArguments = String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS_')
  return (
    isAboutArguments ||
    [CommandFailure, FolderInUseError, DatabaseIsNewerError, MigrationError].some(
      (kind) => error instanceof kind,
    )
  )
}
