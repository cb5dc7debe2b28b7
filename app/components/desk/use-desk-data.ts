import { useRouteLoaderData } from '~/platform/router'

/** A queue at the left of the desk, as the layout's loader gives it. */
export interface SideQueue {
  id: string
  name: string
  fresh: number
  work: number
  pending: number
  unassigned: number
}

export interface SideAdministration {
  id: string
  code: string
  name: string
  /** Of all its queues. */
  work: number
  pending: number
  unassigned: number
  /** Somebody unfolded it, or there are few. */
  isOpen: boolean
  /** Null while it is folded: the queues of fifty administrations would be most of a page. */
  queues: SideQueue[] | null
}

/** What every page of the desk knows; the loader of routes/desk/layout gives it. */
export interface DeskData {
  person: { name: string; caption: string }
  /** Also coordinates an administration. */
  coordinates: boolean
  /** Watches the promises of an administration. */
  leads: boolean
  /** Also operates the installation. */
  operates: boolean
  administrations: SideAdministration[]
  mine: number
  held: number
  /** Lines behind the bell. */
  unread: number
}

export const useDeskData = () => useRouteLoaderData<DeskData>('routes/desk/layout')
