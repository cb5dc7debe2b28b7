import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Locale } from '~/i18n/locales'
import { plainTextTemplate } from './plain-text.server'
import { escapeHtml } from './safe-text'

/** What stands at the `{{places}}` of a template; a place inside a language's part is called `nl.title`. */
export type Places = Record<string, string>

/** A template compiled once: HTML and plain text with the same places, so that both say the same. */
export interface CompiledTemplate {
  html: string
  text: string
}

/** Every command of the project starts at its root; the templates are read there, not from the bundle. */
const folder = resolve('emails')
const compiled = new Map<string, Promise<CompiledTemplate>>()

/**
 * The template `emails/<name>.mjml`, one part a language, with the optional pieces that `shown` names.
 * Only the project's own files pass through MJML; what people wrote is put in afterwards.
 */
export function compiledTemplate(
  name: string,
  languages: Locale[],
  shown: string[],
): Promise<CompiledTemplate> {
  const key = [name, ...languages, ...[...shown].sort()].join(' ')
  let template = compiled.get(key)
  if (!template) {
    template = compile(name, languages, new Set(shown))
    compiled.set(key, template)
    template.catch(() => compiled.delete(key))
  }
  return template
}

/** MJML takes most of a second to load: whoever sends mail asks for it before the first mail has to wait. */
export const loadMjml = () => import('mjml')

async function compile(name: string, languages: Locale[], shown: Set<string>): Promise<CompiledTemplate> {
  const source = repeatPerLanguage(keepShown(await withPartials(`${name}.mjml`), shown), languages)
  const { default: mjml } = await loadMjml()
  const { html } = await mjml(source, { validationLevel: 'strict', ignoreIncludes: true, fonts: {} })
  return { html, text: plainTextTemplate(html) }
}

async function withPartials(file: string): Promise<string> {
  const source = await readFile(join(folder, file), 'utf8')
  const parts = source.split(/<mj-include path="\.\/(partials\/[a-z-]+\.mjml)" \/>/)
  const read = await Promise.all(parts.map((part, index) => (index % 2 ? withPartials(part) : part)))
  return read.join('')
}

/** `<!-- when promise --> ... <!-- end when -->` stays if `shown` has "promise". */
const keepShown = (source: string, shown: Set<string>): string =>
  source.replace(/<!-- when ([a-z]+) -->([\s\S]*?)<!-- end when -->/g, (_, name: string, piece: string) =>
    shown.has(name) ? piece : '',
  )

/** `<!-- for each language --> ... <!-- end each -->` is repeated, its places named after the language. */
const repeatPerLanguage = (source: string, languages: Locale[]): string =>
  source.replace(/<!-- for each language -->([\s\S]*?)<!-- end each -->/g, (_, piece: string) =>
    languages
      .map((language) =>
        piece
          .replaceAll('{{language}}', language)
          .replace(
            /\{\{(lines:)?([a-zA-Z]+)\}\}/g,
            (_place, lines: string | undefined, place: string) => `{{${lines ?? ''}${language}.${place}}}`,
          ),
      )
      .join(''),
  )

const place = /\{\{(lines:)?([a-zA-Z.]+)\}\}/g

/** Fills the places in one pass, escaped: a value that looks like a place or a tag stays what was written. */
export const fillHtml = (html: string, places: Places): string =>
  html.replace(place, (_, lines: string | undefined, name: string) => {
    const value = escapeHtml(valueAt(places, name))
    return lines ? value.replaceAll('\n', '<br />') : value
  })

export const fillText = (text: string, places: Places): string =>
  text.replace(place, (_, _lines: string | undefined, name: string) => valueAt(places, name))

function valueAt(places: Places, name: string): string {
  const value = Object.hasOwn(places, name) ? places[name] : undefined
  if (value === undefined) throw new Error(`The mail has nothing to put at {{${name}}}`)
  return value
}
