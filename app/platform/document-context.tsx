import { createContext, useContext } from 'react'

/** What root.tsx needs to write the document around a page. */
export interface DocumentFacts {
  /** For `<Scripts nonce>` and every inline script or style. Empty in the browser, which hides nonces. */
  nonce: string
  /** URL of entry.client: the only script of a page that is not hydrated. Empty in the browser. */
  clientEntry: string
  /** How to reach a human, as it was last known: for an error page whose own loader could not ask. */
  lastContact: {
    telephone: string
    mail: string
    counter: string
    periodsToday: { from: string; until: string }[]
  } | null
}

const DocumentContext = createContext<DocumentFacts>({ nonce: '', clientEntry: '', lastContact: null })
export const DocumentProvider = DocumentContext.Provider

/** The nonce and the entry module of the document being written. */
export const useDocumentFacts = (): DocumentFacts => useContext(DocumentContext)
