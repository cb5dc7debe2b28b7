import { pino } from 'pino'

/** One line of JSON for each thing worth knowing, on standard output. Never names, addresses or texts of people. */
export const logger = pino({ level: 'info', base: undefined })
