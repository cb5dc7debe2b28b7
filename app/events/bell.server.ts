import { oncePerProcess } from '~/lib/once-per-process'
import { makeSignal } from '~/lib/signal'

/** Rings after every commit of this process that wrote events; the tail and the outbox reader listen. */
export const eventsBell = oncePerProcess('events-bell', makeSignal)
