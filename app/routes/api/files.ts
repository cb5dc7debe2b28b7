import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { uploadQuerySchema } from '~/http/api/directory-schemas'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { fileReference } from '~/http/api/file-reference.server'
import { doOnce } from '~/http/api/once.server'
import { assertType, readQuery } from '~/http/api/read-call.server'
import { receiveFile } from '~/use-cases/files/receive-file.server'
import { dropUpload, type StoredFile, storeUpload } from '~/use-cases/files/store-upload.server'

/** The bytes go to the disk as they come. Sent again with its key, a file is named as the first one was. */
async function uploadFile(call: Call): Promise<Response> {
  const { request } = call
  const { name } = readQuery(request, uploadQuerySchema)
  assertType(request, 'application/octet-stream')
  const bytes = request.body ? Readable.fromWeb(request.body as NodeReadableStream) : Readable.from([])
  let arrived: StoredFile | null = null
  let keptKey: string | null = null
  const stored = () => {
    if (!arrived) throw new Error('The file is asked for before it was read')
    return arrived
  }
  try {
    return await doOnce(call, {
      async content() {
        arrived = await storeUpload(name, bytes)
        return arrived.sha256
      },
      perform: (actor) => receiveFile(actor, stored()),
      async answer(received) {
        keptKey = received.storageKey
        const file = { ...received, name: stored().name }
        const { contentType, sizeBytes } = file
        const reference = fileReference(call.actor.personId, file)
        return Response.json({ file: reference, name: file.name, contentType, sizeBytes }, { status: 201 })
      },
    })
  } finally {
    // The copy that came again, or with a key of another call.
    const copy = arrived as StoredFile | null
    if (copy && copy.storageKey !== keptKey) await dropUpload(copy.storageKey)
  }
}

export const action = endpoint({ uploadFile })
export const loader = action
