import type { Actor, Role } from '../actor'

/** Who sets up reports of an administration's figures, and ends them; the policies on figure_report say the same. */
export const mayReportOn = (actor: Pick<Actor, 'memberships'>, administrationId: string): boolean =>
  has(actor, administrationId, ['lead', 'coordinator'])

/** Who may get them: whoever may read these figures. Asked again at each sending. */
export const mayGetReport = (actor: Pick<Actor, 'memberships'>, administrationId: string | null): boolean =>
  administrationId !== null && has(actor, administrationId, ['agent', 'lead', 'coordinator'])

const has = ({ memberships }: Pick<Actor, 'memberships'>, administrationId: string, roles: Role[]): boolean =>
  memberships.some((one) => one.administrationId === administrationId && roles.includes(one.role))
