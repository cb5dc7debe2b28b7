import { createContext, useContext } from 'react'

/** What root.tsx needs to write the document around a page. */
export interface DocumentFacts {
  /** For `<Scripts nonce>` and every inline script or style. Empty in the browser, which hides nonces. */
  nonce: string
  /** URL of entry.client: the only script of a page that is not hydrated. Empty in the browser. */
  clientEntry: string
}

const DocumentContext = createContext<DocumentFacts>({ nonce: '', clientEntry: '' })
export const DocumentProvider = DocumentContext.Provider

/** The nonce and the entry module of the document being written. */
export const useDocumentFacts = (): DocumentFacts => useContext(DocumentContext)
