import { measure } from './measure'
import type { Served } from './processes'
import type { Scenarios } from './scenarios'

/** How many times each page is asked for on either side, in turn: a machine is not equally busy for minutes. */
const ROUNDS = 3

/** A helpdesk over a database of one size, and what is asked of it. */
export interface Sized {
  helpdesk: Served
  asks: Scenarios
}

/**
 * How much longer a page takes over many tickets than over few, as it is asked for by one reader after the other.
 * Gives the middle one of the rounds' ratios: 1 is no difference.
 */
export async function slopeOf(page: string, few: Sized, many: Sized, seconds: number): Promise<number> {
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const small = await perSecond(few, page, seconds)
    const large = await perSecond(many, page, seconds)
    ratios.push(small / large)
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number
}

async function perSecond({ helpdesk, asks }: Sized, page: string, seconds: number): Promise<number> {
  const next = asks[page]
  if (!next) throw new Error(`Nothing is asked under the name ${page}`)
  return (await measure(helpdesk, next, 1, seconds)).perSecond
}
