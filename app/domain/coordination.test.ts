import { describe, expect, it } from 'vitest'
import type { Actor, Role } from './actor'
import { coordinated, coordinatesAdministration, mayChangeMembership, rolesToGive } from './coordination'

const names = { nl: 'N', fr: 'F', en: null, de: null }
const actor = (...roles: [string, Role][]): Pick<Actor, 'personId' | 'memberships'> => ({
  personId: 'me',
  memberships: roles.map(([administrationId, role]) => ({
    administrationId,
    code: administrationId.toUpperCase(),
    names,
    role,
    unitId: null,
  })),
})

describe('an administration is managed', () => {
  it('by who coordinates it, and not by who has any other role in it', () => {
    expect(coordinatesAdministration(actor(['mob', 'coordinator']), 'mob')).toBe(true)
    for (const role of ['requester', 'agent', 'lead', 'contact'] as const)
      expect(coordinatesAdministration(actor(['mob', role]), 'mob')).toBe(false)
  })

  it('not by who coordinates another one, in whatever role they are here', () => {
    const coordinatorElsewhere = actor(['env', 'coordinator'], ['mob', 'agent'])
    expect(coordinatesAdministration(coordinatorElsewhere, 'mob')).toBe(false)
    expect(coordinated(coordinatorElsewhere).map(({ administrationId }) => administrationId)).toEqual(['env'])
  })
})

describe('a membership is changed', () => {
  const me = actor(['mob', 'coordinator'])
  const of = (personId: string, role: Role, administrationId = 'mob') => ({
    personId,
    role,
    administrationId,
  })

  it('by the coordinator of its administration', () => {
    for (const role of rolesToGive) expect(mayChangeMembership(me, of('lotte', role))).toBe(true)
    expect(mayChangeMembership(me, of('lotte', 'requester', 'env'))).toBe(false)
  })

  it('never by the person whose it is, and no coordinator’s', () => {
    expect(mayChangeMembership(me, of('me', 'agent'))).toBe(false)
    expect(mayChangeMembership(me, of('lotte', 'coordinator'))).toBe(false)
    expect(rolesToGive).not.toContain('coordinator')
    expect(rolesToGive).not.toContain('contact')
  })
})
