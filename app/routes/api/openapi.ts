import { openApiDocument } from '~/http/api/openapi.server'

/** Open to everybody: it says how the API is spoken to, and nothing of what is stored. */
export const loader = () => Response.json(openApiDocument(), { headers: { 'cache-control': 'max-age=3600' } })
