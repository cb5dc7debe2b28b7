import { dropFile } from '~/data/file-store.server'
import type { StoredFile } from '~/data/messages.server'
import type { Actor } from '~/domain/actor'
import { commit } from '~/events/commit.server'

/** A stored file without its name, which is the caller's words. */
export type ReceivedFile = Omit<StoredFile, 'name'>

/**
 * A program's file was stored. When its call must be done once, this remembers it with the call; where it was remembered
 * before, the copy that has just arrived goes away again.
 * @throws NotDoneAgain
 */
export async function receiveFile(actor: Actor, { name: _, ...file }: StoredFile): Promise<ReceivedFile> {
  if (!actor.once) return file
  try {
    return await commit(actor, async () => file)
  } catch (error) {
    await dropFile(file.storageKey)
    throw error
  }
}
