import { knockAtBells } from '~/realtime/announce.server'
import { roomOf } from '~/realtime/rooms.server'

/** Tells the open pages of these people, on this process, that what stands behind their bell changed. */
export const tellNotified = (personIds: string[]): void => knockAtBells(personIds.map(roomOf.person))
