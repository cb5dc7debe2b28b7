import { locales, ownName } from '~/i18n/locales'
import type { Choice } from '../ui/controls'

/** "Any" and the four languages, each as it calls itself. */
export const languageChoices = (any: string): Choice[] => [
  { value: '', label: any },
  ...locales.map((value) => ({ value, label: ownName[value] })),
]

/** "None" and the named things, for a field that may stay empty. */
export const choicesOf = (none: string, things: { id: string; name: string }[]): Choice[] => [
  { value: '', label: none },
  ...things.map(({ id, name }) => ({ value: id, label: name })),
]
