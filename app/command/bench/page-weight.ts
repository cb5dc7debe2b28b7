import { gzipSync } from 'node:zlib'
import type { Asked } from './measure'

export interface PageWeight {
  documentBytes: number
  /** Scripts that the document loads, with what they import at once. */
  scriptBytes: number
}

/** How much a page weighs on the wire, compressed. */
export async function weighPage(origin: string, { path, headers = {} }: Asked): Promise<PageWeight> {
  const document = await (await fetch(origin + path, { headers })).text()
  const scripts = new Map<string, number>()
  const wanted = [
    ...[...document.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src as string),
    ...[...document.matchAll(/<link[^>]*rel="modulepreload"[^>]*>/g)].flatMap(
      ([link]) => /href="([^"]+)"/.exec(link)?.[1] ?? [],
    ),
    ...[...document.matchAll(/\bimport\s+(?:[^"';]+from\s+)?"(\/[^"]+)"/g)].map(([, src]) => src as string),
  ].map((src) => new URL(src, origin + path).href)
  for (let url = wanted.pop(); url; url = wanted.pop()) {
    if (scripts.has(url) || !url.startsWith(origin)) continue
    const script = await (await fetch(url)).text()
    scripts.set(url, gzipSync(script).length)
    for (const [, src] of script.matchAll(/\b(?:import|from)\s*["']([^"']+\.js)["']/g))
      wanted.push(new URL(src as string, url).href)
  }
  return {
    documentBytes: gzipSync(document).length,
    scriptBytes: [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0),
  }
}
