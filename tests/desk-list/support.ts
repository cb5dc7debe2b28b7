import { deskList } from '~/data/views/desk-list.server'
import type { DeskListLine } from '~/data/views/desk-list-line.server'
import type { Actor } from '~/domain/actor'
import { type DeskFilter, everythingAtWork } from '~/domain/desk-list'

/** A list of the desk as this person has it on the screen. */
export const listOf = (actor: Actor, filter: Partial<DeskFilter> = {}, page = {}) =>
  deskList(actor, { ...everythingAtWork, ...filter }, { locale: 'nl', ...page })

/** The numbers of a list's first page, in its order. */
export const numbersOf = async (actor: Actor, filter: Partial<DeskFilter> = {}): Promise<string[]> =>
  (await listOf(actor, filter)).tickets.map(({ number }) => number)

/** All pages of a list from its beginning; `between` happens between two of them. */
export async function leafThrough(
  actor: Actor,
  filter: Partial<DeskFilter>,
  between: () => Promise<unknown> = async () => {},
): Promise<DeskListLine[]> {
  const seen: DeskListLine[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listOf>> = await listOf(actor, filter, { after })
    seen.push(...page.tickets)
    after = page.next
    await between()
  } while (after)
  return seen
}
