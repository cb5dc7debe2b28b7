import { attachment } from '~/data/views/attachment.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { sendStoredFile } from '~/http/stored-file.server'

const downloadAttachment = async ({ request, actor, params }: Call): Promise<Response> =>
  sendStoredFile(request, await attachment(actor, params.id ?? ''), 'save')

export const loader = endpoint({ downloadAttachment })
export const action = loader
