import type { Actor } from '~/domain/actor'
import { type Reader, viewAs } from '../scope.server'

/** How the helpdesk did for an administration in the last twelve whole months. Times in working minutes, shares of 1. */
export interface OwnYear {
  administrationId: string
  /** Null: fewer than five, and then nothing is told. */
  tickets: number | null
  solved: number | null
  firstHalf: number | null
  firstNine: number | null
  solutionHalf: number | null
  solutionNine: number | null
  kept: number | null
  /** Of what all that share the helpdesk ask, and of the work on it, by the estimate; for its desk and coordinators. */
  ticketShare: number | null
  effortShare: number | null
  /** Of all that share the helpdesk; null where it would tell of one of them. */
  mean: {
    firstHalf: number | null
    firstNine: number | null
    solutionHalf: number | null
    solutionNine: number | null
    kept: number | null
  }
}

/** Of each administration whose people the actor belongs to, and of no other. One query. */
export const ownYears = (actor: Actor): Promise<OwnYear[]> => viewAs(actor, readOwnYears)

/** The same inside a larger read. */
export const readOwnYears = (db: Reader): Promise<OwnYear[]> =>
  db.$queryRaw<OwnYear[]>`
    select administration_id as "administrationId", tickets, solved, first_half as "firstHalf", first_nine as "firstNine",
      solution_half as "solutionHalf", solution_nine as "solutionNine", kept, ticket_share as "ticketShare",
      effort_share as "effortShare",
      jsonb_build_object('firstHalf', mean_first_half, 'firstNine', mean_first_nine, 'solutionHalf', mean_solution_half,
        'solutionNine', mean_solution_nine, 'kept', mean_kept) as mean
    from own_year()`
