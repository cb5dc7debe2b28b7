import { Readable } from 'node:stream'

export interface Download {
  name: string
  contentType: string
  /** Left out for what is written while it is sent. */
  sizeBytes?: number
  content: Readable
}

/**
 * A file as something to save and never to show: whatever it holds, no browser runs it.
 * HEAD gets the same headers.
 */
export function sendDownload(
  request: Request,
  { name, contentType, sizeBytes, content }: Download,
): Response {
  const isHead = request.method === 'HEAD'
  if (isHead) content.destroy()
  return new Response(isHead ? null : (Readable.toWeb(content) as ReadableStream), {
    headers: {
      'content-type': contentType,
      ...(sizeBytes !== undefined && { 'content-length': String(sizeBytes) }),
      'content-disposition': dispositionOf(name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  })
}

/** RFC 6266: a plain name for old programs, and the true one in UTF-8 (RFC 5987). */
export function dispositionOf(name: string, use: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${use}; filename="${plain || 'attachment'}"; filename*=UTF-8''${encoded}`
}
