interface Options {
  hydrates: boolean
  nonce: string
}

/**
 * Puts the loaders' data into a rendered document, as the scripts which Remix would otherwise stream after it.
 * RemixServer's own way suspends, and renderToString cannot wait. A page that does not hydrate carries no data.
 */
export async function writeHydrationData(
  markup: string,
  handoff: ReadableStream<Uint8Array> | undefined,
  { hydrates, nonce }: Options,
): Promise<string> {
  if (!handoff) return markup
  if (!hydrates) {
    await handoff.cancel()
    return markup
  }
  const data = await new Response(handoff).text()
  const script = `<script nonce="${nonce}">{const c=window.__remixContext.streamController;c.enqueue(${asScript(data)});c.close()}</script>`
  // Loader data cannot contain a closing tag as text in the markup: React escapes "<".
  const end = markup.lastIndexOf('</body>')
  return end < 0 ? markup + script : markup.slice(0, end) + script + markup.slice(end)
}

const ESCAPES: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

const asScript = (text: string): string =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (found) => ESCAPES[found] ?? found)
