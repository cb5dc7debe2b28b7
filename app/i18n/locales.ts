/** The languages of the interface. Dutch and French are equals; English and German come along. */
export const locales = ['nl', 'fr', 'en', 'de'] as const
export type Locale = (typeof locales)[number]

/** BCP 47 tags with the region, so that dates and numbers are written the Belgian way. */
export const regionalTag: Record<Locale, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-BE', de: 'de-BE' }

/** How each language calls itself; never translated. */
export const ownName: Record<Locale, string> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
}

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)
