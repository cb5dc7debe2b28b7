import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { uploadQuerySchema } from '~/http/api/directory-schemas'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { fileReference } from '~/http/api/file-reference.server'
import { doOnce } from '~/http/api/once.server'
import { assertType, readQuery } from '~/http/api/read-call.server'
import { receiveFile } from '~/use-cases/files/receive-file.server'
import { storeUpload } from '~/use-cases/files/store-upload.server'

/** The bytes go to the disk as they come. */
async function uploadFile(call: Call): Promise<Response> {
  const { request, actor } = call
  const { name } = readQuery(request, uploadQuerySchema)
  assertType(request, 'application/octet-stream')
  const content = request.body ? Readable.fromWeb(request.body as NodeReadableStream) : Readable.from([])
  const stored = await storeUpload(name, content)
  return doOnce(call, {
    content: stored.sha256,
    perform: (actor) => receiveFile(actor, stored),
    answer: async (received) => {
      const file = { ...received, name: stored.name }
      const { contentType, sizeBytes } = file
      const reference = fileReference(actor.personId, file)
      return Response.json({ file: reference, name: file.name, contentType, sizeBytes }, { status: 201 })
    },
  })
}

export const action = endpoint({ uploadFile })
export const loader = action
