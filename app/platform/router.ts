// The only door to the web framework for components and pages; React Router 7 later changes this file, not them.
export type { LinksFunction } from '@remix-run/node'
export type {
  FetcherWithComponents,
  MetaFunction,
  ShouldRevalidateFunction,
} from '@remix-run/react'
export {
  Form,
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  NavLink,
  Outlet,
  Scripts,
  ScrollRestoration,
  useActionData,
  useFetcher,
  useLoaderData,
  useLocation,
  useMatches,
  useNavigate,
  useNavigation,
  useParams,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
  useSubmit,
} from '@remix-run/react'

/** Runs the loaders of the shown page again. */
export const revalidate = () => window.__remixRouter.revalidate()

/**
 * Calls back each time the router comes to rest from a revalidation. `useRevalidator` cannot say it: React draws the
 * router's state as a transition, and on a busy page "loading" and "idle" become one drawing in which nothing changed.
 * @returns stops calling back
 */
export const onRevalidated = (listener: () => void): (() => void) =>
  window.__remixRouter.subscribe(({ revalidation }) => {
    if (revalidation === 'idle') listener()
  })
