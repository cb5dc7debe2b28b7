import { logger } from '~/lib/logger.server'

/** The way of a mail from the event to the mailbox. After each of them a process may die, and the mail still arrives. */
export const outboxSteps = [
  /** The events are read and their mails written down, in a transaction that is not committed yet. */
  'written',
  /** Committed, and nobody has a job of it. */
  'queued',
  /** A job has it. */
  'handedOver',
  /** A worker took the job, and the attempt is counted. */
  'taken',
  /** The letter is ready; the next that happens is SMTP. */
  'composed',
  /** The mail server has it, and we have not noted that. */
  'accepted',
  /** Noted as sent; the job does not know it is done. */
  'noted',
] as const
export type OutboxStep = (typeof outboxSteps)[number]

/** Is told whenever mails, by their ids, came to a step. */
export type AtStep = (step: OutboxStep, mailIds: string[]) => void

/** With LOG_LEVEL=trace the log follows each mail on its way. */
export const traceStep: AtStep = (step, mailIds) => logger.trace({ step, mailIds }, 'mails on their way')
