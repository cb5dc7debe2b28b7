import { actorByPerson } from '~/data/actor-facts.server'
import { openRatingLink, type RatingLink } from '~/data/views/rating-link.server'
import { type Rating, rateTicket } from './rate-ticket.server'

/**
 * Whoever holds the link from the mail says how they were helped, as the requester whom it was written to, and under the
 * rights that these have now.
 * @returns false when an answer was there already; null when the link does not work, for whatever reason
 * @throws ExpectedError
 */
export async function rateByLink(
  { number, token }: RatingLink,
  rating: Omit<Rating, 'number'>,
  now = new Date(),
): Promise<boolean | null> {
  const link = await openRatingLink({ number, token }, now)
  if (!link) return null
  if (link.isGiven) return false
  const actor = await actorByPerson(link.requesterId)
  return actor && rateTicket(actor, { number: link.number, ...rating }, now)
}
