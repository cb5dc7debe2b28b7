import { dimensions, isMonth, monthAfter } from '~/domain/figures'

const ways = ['administration', ...dimensions.filter((one) => one !== 'all')] as const

/** So many months are shown when nobody chose, and no more than three years at once. */
const USUAL = 12
const MOST = 36

/** Which figures an address asks for. What is no month of ours counts as not given, and the first is never after the last. */
export function readFiguresWish(params: URLSearchParams, thisMonth: string) {
  const month = (name: string, otherwise: string) => {
    const given = params.get(name) ?? ''
    return isMonth(given) && given <= thisMonth ? given : otherwise
  }
  const until = month('until', thisMonth)
  const asked = month('from', monthAfter(until, 1 - USUAL))
  // Between the earliest that may be asked for and the last month itself: the middle one of the three.
  const [, from = until] = [monthAfter(until, 1 - MOST), asked, until].sort()
  return {
    from,
    until,
    administration: params.get('administration') || null,
    by: ways.find((way) => way === params.get('by')) ?? ('administration' as const),
  }
}
