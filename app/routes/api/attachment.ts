import { attachment } from '~/data/views/attachment.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { sendDownload } from '~/http/download.server'

const downloadAttachment = async ({ request, actor, params }: Call): Promise<Response> =>
  sendDownload(request, await attachment(actor, params.id ?? ''))

export const loader = endpoint({ downloadAttachment })
export const action = loader
