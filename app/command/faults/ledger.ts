/** Something that was asked of the helpdesk: which words, and whether it said that it has them. */
export interface Asked {
  /** A word that stands in the text and nowhere else. */
  mark: string
  what: 'ticket' | 'reply' | 'note' | 'mail'
  isAcknowledged: boolean
  /** SHA-256 of the files that go with it. */
  files: string[]
}

/** A ticket that others may answer on. */
export interface KnownTicket {
  id: string
  number: string
  place: number
  requester: number
}

/** What the load remembers, so that it can be held against what is stored. */
export interface Ledger {
  asked: Asked[]
  tickets: KnownTicket[]
  /** A new line; it is acknowledged when its helpdesk says so. */
  note(what: Asked['what'], files?: string[]): Asked
}

export function makeLedger(): Ledger {
  const asked: Asked[] = []
  return {
    asked,
    tickets: [],
    note(what, files = []) {
      const line = {
        mark: `mark${String(asked.length).padStart(6, '0')}x`,
        what,
        isAcknowledged: false,
        files,
      }
      asked.push(line)
      return line
    },
  }
}
