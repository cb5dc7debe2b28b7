import { problem } from '~/http/api/problem.server'

/** Programs get a problem for an address that does not exist, where people get a page. */
export const loader = () => problem('not_found')
export const action = loader
