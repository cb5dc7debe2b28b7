import type { StoredFile } from '~/data/messages.server'
import type { Actor } from '~/domain/actor'
import { commit } from '~/events/commit.server'

/** A stored file without its name, which is the caller's words. */
export type ReceivedFile = Omit<StoredFile, 'name'>

/**
 * A program's file was stored; when its call must be done once, this remembers where.
 * @throws NotDoneAgain
 */
export const receiveFile = async (actor: Actor, { name: _, ...file }: StoredFile): Promise<ReceivedFile> =>
  actor.once ? commit(actor, async () => file) : file
