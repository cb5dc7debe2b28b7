import type { TextLanguage } from '~/domain/ticket-values'

/** `lang` of a subject at the desk; absent where nobody knows its language. */
export const languageOfSubject = (language: TextLanguage | null): string | undefined =>
  language === null || language === 'und' ? undefined : language
