import { knockAtBells } from '~/realtime/announce.server'

/** Tells the open pages of these people, on every process, that what stands behind their bell changed, or their files. */
export const tellNotified = (personIds: string[]): void => knockAtBells(personIds)
