import type { Actor } from '~/domain/actor'
import { Prisma } from '../generated/client'

/** The language in which a page speaks to its reader. */
export type ReaderLocale = NonNullable<Actor['locale']>

/** Tables of which every name exists in four languages; the others (units, teams) have Dutch and French. */
const inFour = { a: true, s: true, q: true, g: true } as const
type Alias = keyof typeof inFour | 'u' | 'team' | 'gt'

// English falls back on French, German on Dutch; content in Dutch and French is mandatory.
const columns: Record<ReaderLocale, { four: string; two: string }> = {
  nl: { four: '$.name_nl', two: '$.name_nl' },
  fr: { four: '$.name_fr', two: '$.name_fr' },
  en: { four: 'coalesce($.name_en, $.name_fr)', two: '$.name_fr' },
  de: { four: 'coalesce($.name_de, $.name_nl)', two: '$.name_nl' },
}

/** The name of what `alias` stands for, in the reader's language. Aliases are ours, never input. */
export const nameIn = (locale: ReaderLocale, alias: Alias): Prisma.Sql =>
  Prisma.raw(columns[locale][alias in inFour ? 'four' : 'two'].replaceAll('$', alias))
