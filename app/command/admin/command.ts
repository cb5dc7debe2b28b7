/** Where a command speaks and listens; tests give their own. */
export interface Terminal {
  print(line: string): void
  complain(line: string): void
  stdin: AsyncIterable<Uint8Array>
}

export interface AdminCommand {
  /** One line for the overview. */
  summary: string
  /** What `--help` prints. */
  help: string
  /** Gives the exit code. */
  run(args: string[], terminal: Terminal): Promise<number>
}

/** sysexits.h: mail servers keep the mail and try again. */
export const TRY_AGAIN_LATER = 75
