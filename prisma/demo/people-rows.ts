import type { WorldRows } from '~/data/world-rows.server'
import { administrations, type DemoAdministration } from './administrations'
import { agents, everyCode } from './agents'
import { administrationId, personId, teamId, unitId } from './ids'
import { type DemoRequester, requestersOf } from './people'
import { chanceOf, idOf } from './random'

const HOW_MANY_REQUESTERS = 200

/** The people who ask, in all administrations. */
export const requesters: DemoRequester[] = administrations.flatMap((administration) =>
  requestersOf(
    administration,
    Math.round((HOW_MANY_REQUESTERS * administration.share) / 100),
    chanceOf(`people of ${administration.code}`),
  ),
)

/** [name, locale] by code: they manage their own administration, and neither work at a desk nor ask. */
const coordinators: Record<string, [string, 'nl' | 'fr']> = {
  MOB: ['Katrien Mertens', 'nl'],
  ENV: ['Benoît Delvaux', 'fr'],
  TAX: ['Hilde Vandenberghe', 'nl'],
  URB: ['Caroline Henrard', 'fr'],
  EMP: ['Nabil Tahiri', 'fr'],
  HOU: ['Inês Da Silva', 'fr'],
}
const operator = { email: 'operator@helpdesk.example', name: 'Joris Lemmens', locale: 'nl' }

/** Who works, who asks, who manages; each with the demo's password. */
export function addPeople(rows: WorldRows, { since, passwordHash }: { since: Date; passwordHash: string }) {
  const member = (person: string, code: string, role: string, unit: string | null = null) =>
    rows.membership.push({
      id: idOf('membership', person, code, role),
      administrationId: administrationId(code),
      personId: person,
      role,
      unitId: unit,
      validFrom: since,
    })
  const credential = (id: string, languageRole: string) =>
    rows.credential.push({ personId: id, passwordHash, languageRole })

  for (const agent of agents) {
    const id = personId(agent.email)
    rows.person.push({
      id,
      email: agent.email,
      name: agent.name,
      locale: agent.locale,
      languagesHandled: agent.handles,
      workPercentage: agent.works,
      telephone: '02 555 00 00',
      createdAt: since,
    })
    credential(id, agent.locale)
    for (const code of agent.codes) member(id, code, agent.role)
    if (agent.asksAt) member(id, agent.asksAt, 'requester', unitId(agent.asksAt, 'direction'))
    for (const team of agent.teams)
      rows.teamMember.push({
        teamId: teamId(team),
        personId: id,
        isLead: agent.role === 'lead',
        validFrom: since,
      })
  }
  for (const { id, email, name, locale, languageRole, telephone, site, room, code, unit } of requesters) {
    rows.person.push({ id, email, name, locale, telephone, site, room, createdAt: since })
    credential(id, languageRole)
    member(id, code, 'requester', unitId(code, unit))
  }
  for (const code of everyCode) {
    const { domain } = administrations.find(
      (administration) => administration.code === code,
    ) as DemoAdministration
    const [name, locale] = coordinators[code] as [string, 'nl' | 'fr']
    const id = personId(`coordinator@${domain}`)
    rows.person.push({ id, email: `coordinator@${domain}`, name, locale, createdAt: since })
    credential(id, locale)
    member(id, code, 'coordinator', unitId(code, 'direction'))
  }
  const id = personId(operator.email)
  rows.person.push({ id, ...operator, isOperator: true, createdAt: since })
  credential(id, operator.locale)
}
