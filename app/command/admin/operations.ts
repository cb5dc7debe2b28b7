import type { FigureProof } from '~/data/figures.server'
import type { InstallationHealth } from '~/data/installation-health.server'
import type { PromiseProof } from '~/data/promise-differences.server'
import type { ApiScope } from '~/domain/api-scopes'
import type { TakenMail } from '~/use-cases/mail/finish-mail.server'

/** What operators' commands ask of the helpdesk: of the running one, or of the database when none runs. */
export interface Operations {
  /** @throws ExpectedError invalid for an unknown person */
  createToken(input: {
    email: string
    name: string
    scopes: ApiScope[]
    expiresAt: string | null
  }): Promise<string>
  receiveMail(input: { to: string[] }, raw: Uint8Array): Promise<TakenMail>
  health(): Promise<InstallationHealth>
  verifyPromises(input: { mends: boolean }): Promise<PromiseProof>
  verifyFigures(): Promise<FigureProof>
}
