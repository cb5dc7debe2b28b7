import { acrossAdministrations, type Db } from '~/data/scope.server'
import { newId } from '~/lib/new-id'
import type { CanaryWorld } from './world'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const LONG_AGO = new Date('2019-01-01T00:00:00Z')

/** Somebody leads the team that guards north’s confidential tickets. */
const leads = (db: Db, { actors, teamIds }: CanaryWorld) =>
  db.teamMember.updateMany({
    where: { teamId: teamIds.north, personId: actors.restrictedAgentNorth.personId },
    data: { isLead: true },
  })

/** A line of a roster, an absence, and a plan of hours and of a contract: one of north and one of south each. */
export const rowsOfBoth = (world: CanaryWorld) =>
  acrossAdministrations('a test arranges its world', async (db) => {
    const { actors, teamIds, north, south } = world
    await leads(db, world)
    const duty = async (teamId: string, personId: string) => {
      const moments = { startsAt: inDays(30), endsAt: inDays(31) }
      return (await db.duty.create({ data: { id: newId(), teamId, personId, ...moments, telephone: '1' } }))
        .id
    }
    const absence = async (personId: string) =>
      (await db.absence.create({ data: { id: newId(), personId, startsAt: inDays(1), endsAt: inDays(2) } }))
        .id
    // Saved long ago: the newest that was saved is another one.
    const planned = { effectiveFrom: inDays(30), knownSince: LONG_AGO }
    const hours = async (calendarId: string) => {
      const data = { id: newId(), calendarId, ...planned, periods: [], closingDays: [] }
      return (await db.calendarVersion.create({ data })).id
    }
    const contract = async ({ id: administrationId, calendarId }: typeof north) => {
      const version = { id: newId(), administrationId }
      await db.contractVersion.create({ data: { ...version, ...planned } })
      const row = {
        id: newId(),
        administrationId,
        contractVersionId: version.id,
        isDefault: true,
        calendarId,
      }
      await db.contractRow.create({ data: row })
      return version.id
    }
    const ids: Record<'duty' | 'absence' | 'plannedHours' | 'plannedContract', [string, string]> = {
      duty: [
        await duty(teamIds.north, actors.restrictedAgentNorth.personId),
        await duty(teamIds.elsewhere, actors.agentSouth.personId),
      ],
      absence: [await absence(actors.agentNorth.personId), await absence(actors.agentSouth.personId)],
      plannedHours: [await hours(north.calendarId), await hours(south.calendarId)],
      plannedContract: [await contract(north), await contract(south)],
    }
    return ids
  })
