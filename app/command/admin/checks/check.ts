/** One thing that was looked at: `fail` keeps the helpdesk from working, `warn` wants a look. */
export interface Check {
  state: 'ok' | 'warn' | 'fail'
  about: string
  sentence: string
}

export const ok = (about: string, sentence: string): Check => ({ state: 'ok', about, sentence })
export const warn = (about: string, sentence: string): Check => ({ state: 'warn', about, sentence })
export const fail = (about: string, sentence: string): Check => ({ state: 'fail', about, sentence })

export const printed = ({ state, about, sentence }: Check): string =>
  `${state.padEnd(4)}  ${about.padEnd(14)}  ${sentence}`

/** What went wrong, in the words of the system. */
export const wordsOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  return message || code || String(error)
}
