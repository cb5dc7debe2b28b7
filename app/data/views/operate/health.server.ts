import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { type InstallationHealth, installationHealth } from '../../installation-health.server'
import type { ReaderLocale } from '../name-in.server'
import { type HeldMails, heldByAdministration } from './administrations.server'

export interface OperatedHealth extends InstallationHealth {
  held: HeldMails[]
}

/** How the installation is, in counts, for whoever operates it. Two transactions. */
export async function operatedHealth(actor: Actor, locale: ReaderLocale): Promise<OperatedHealth> {
  if (!actor.isOperator) throw notFound()
  return { ...(await installationHealth()), held: await heldByAdministration(actor, locale) }
}
