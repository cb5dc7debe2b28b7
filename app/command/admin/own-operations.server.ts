import { installationHealth } from '~/data/installation-health.server'
import { verifyFigures } from '~/use-cases/figures/verify-figures.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { verifyPromises } from '~/use-cases/promises/verify-promises.server'
import type { Operations } from './operations'

/** The operations on the database that this process has open. */
export const ownOperations: Operations = {
  createToken: ({ expiresAt, ...input }) =>
    createApiToken({ ...input, expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
  receiveMail: ({ to }, raw) => receiveMail(raw, { to }),
  health: installationHealth,
  verifyPromises: (input) => verifyPromises(input),
  verifyFigures,
}
