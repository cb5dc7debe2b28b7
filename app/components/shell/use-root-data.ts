import type { Locale } from '~/i18n/locales'
import { useRouteLoaderData } from '~/platform/router'
import type { HelpdeskContact } from './helpdesk-contact'

/** What every page knows; the loader of root.tsx gives it. */
export interface RootData {
  locale: Locale
  contact: HelpdeskContact | null
  isDemo: boolean
  requestId: string
  errorTitles: string[]
}

/** Undefined only where the root's own loader failed. */
export const useRootData = () => useRouteLoaderData<RootData>('root')
