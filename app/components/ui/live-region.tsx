import { liveRegionId } from './announcer'

/** The one polite region of a page; the shells hold it. `announce()` writes into it, React never does. */
export const LiveRegion = () => <div id={liveRegionId} role="status" aria-live="polite" className="sr-only" />
