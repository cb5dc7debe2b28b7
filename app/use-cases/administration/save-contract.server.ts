import { askForRecount } from '~/data/promise-recounts.server'
import type { Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { type ContractTerms, contractProblems } from '~/domain/promises/contract-terms'
import { fieldOfProblem, lineField } from '~/domain/promises/typed-contract'
import { newId } from '~/lib/new-id'
import { coordinate } from './coordinate.server'
import { effectiveFrom } from './effective-from'

export interface WantedContract {
  terms: ContractTerms
  /** Null: from now on. */
  from: Date | null
  /** The newest version that the writer saw; null before the first. */
  basis: string | null
}

/**
 * A coordinator saves what their administration promises: a whole new version, from a moment on. What was saved before is
 * never changed; open tickets follow as soon as a job has counted them anew.
 */
export const saveContract = (
  actor: Actor,
  administrationId: string,
  { terms, ...wanted }: WantedContract,
): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    const problems = contractProblems(terms)
    if (problems.length > 0)
      throw invalid(Object.fromEntries(problems.map((problem) => [fieldOfProblem(problem), problem.says])))
    await assertPlaces(db, administrationId, terms)
    // Two who save at once come one after the other.
    await db.$queryRaw`select id from administration where id = ${administrationId}::uuid for no key update`
    const newest = await db.contractVersion.findFirst({
      where: { administrationId },
      orderBy: [{ knownSince: 'desc' }, { id: 'desc' }],
      select: { id: true },
    })
    const id = newId(now)
    await db.contractVersion.create({
      data: {
        id,
        administrationId,
        effectiveFrom: effectiveFrom(wanted, newest?.id ?? null, now),
        knownSince: now,
        savedById: actor.personId,
        pausesForSupplier: terms.pausesForSupplier,
      },
      select: { id: true },
    })
    await db.contractRow.createMany({ data: rowsOf(terms, { administrationId, contractVersionId: id }, now) })
    settingChanged('contract', 'added', id)
    await askForRecount(db, administrationId, now)
  })

function rowsOf(
  { lines, byDefault }: ContractTerms,
  of: { administrationId: string; contractVersionId: string },
  now: Date,
) {
  const columns = ({ targets, calendarId }: ContractTerms['byDefault']) => ({
    ...of,
    id: newId(now),
    firstSeconds: targets.first,
    nextSeconds: targets.next,
    resolutionSeconds: targets.resolution,
    calendarId,
  })
  return [
    { ...columns(byDefault), isDefault: true },
    ...lines.map((line) => ({
      ...columns(line),
      isDefault: false,
      serviceId: line.serviceId,
      type: line.type,
      priority: line.priority,
    })),
  ]
}

/** Services of this administration, and calendars of it or of the common helpdesk. @throws ExpectedError invalid */
async function assertPlaces(
  db: Db,
  administrationId: string,
  { lines, byDefault }: ContractTerms,
): Promise<void> {
  const services = await db.service.findMany({ where: { administrationId }, select: { id: true } })
  const calendars = await db.calendar.findMany({
    where: { OR: [{ administrationId }, { administrationId: null }] },
    select: { id: true },
  })
  const isKnown = (rows: { id: string }[], id: string) => rows.some((row) => row.id === id)
  const wrong = [
    ...lines.flatMap(({ serviceId, calendarId }, place) => [
      ...(serviceId === null || isKnown(services, serviceId)
        ? []
        : [[lineField(place, 'serviceId'), 'serviceUnknown']]),
      ...(isKnown(calendars, calendarId) ? [] : [[lineField(place, 'calendarId'), 'calendarUnknown']]),
    ]),
    ...(isKnown(calendars, byDefault.calendarId) ? [] : [[lineField(null, 'calendarId'), 'calendarUnknown']]),
  ]
  if (wrong.length > 0) throw invalid(Object.fromEntries(wrong))
}
