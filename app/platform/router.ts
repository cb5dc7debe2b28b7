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
  useRevalidator,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
  useSubmit,
} from '@remix-run/react'
