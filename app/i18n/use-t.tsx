import { createContext, useContext } from 'react'
import type { Locale } from './locales'
import type { Translate } from './translator'

export interface Words {
  locale: Locale
  t: Translate
}

const WordsContext = createContext<Words | null>(null)
export const WordsProvider = WordsContext.Provider

/** The reader's language and translate function, on the server and in the browser. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords needs a WordsProvider above it')
  return words
}

export const useT = (): Translate => useWords().t
