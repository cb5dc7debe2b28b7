import { agents, type DemoAgent } from './agents'
import { personId } from './ids'
import type { Language } from './people'
import type { Chance } from './random'

/** Who of the pool would take this: has a membership there, speaks the language, and rather sits in the team. */
export function agentFor(
  { code, team, language }: { code: string; team: string; language: Language },
  chance: Chance,
  except?: DemoAgent,
): DemoAgent {
  const here = agents.filter((agent) => agent.codes.includes(code) && agent !== except)
  const able = here.filter((agent) => agent.handles.includes(language))
  return chance.weighted(able.length > 0 ? able : here, (agent) => {
    const isLead = agent.role === 'lead' ? 0.25 : 1
    return (agent.works / 100) * isLead * (agent.teams.includes(team) ? 8 : 0.4)
  })
}

export const agentId = (agent: DemoAgent) => personId(agent.email)

const byId = new Map(agents.map((agent) => [agentId(agent), agent]))
/** In which language an agent works; null for whoever is none. */
export const worksIn = (id: string | null) => (id && byId.get(id)?.locale) || null
