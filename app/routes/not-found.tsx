import { notFound } from '~/platform/http.server'

/** An address that does not exist gets the same page as a thing that one may not see. */
export const loader = () => {
  throw notFound()
}
export const action = loader

/** Never shown: it makes this a page, so that the answer is the error page and not an empty one. */
export default function NotFound() {
  return null
}
