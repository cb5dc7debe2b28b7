/** What a browser may show instead of save: kinds that cannot run anything of their own on our pages. Never SVG or HTML. */
const pictures = ['image/png', 'image/apng', 'image/jpeg', 'image/gif', 'image/webp']

export type Preview = 'picture' | 'pdf'

/**
 * How a file can be looked at. `contentType` is what its first bytes say, never what its name or sender says; a picture
 * has a size only when its header tells one that a browser can bear.
 */
export function previewOf(file: { contentType: string; isPicture: boolean }): Preview | null {
  if (file.contentType === 'application/pdf') return 'pdf'
  return file.isPicture && pictures.includes(file.contentType) ? 'picture' : null
}
