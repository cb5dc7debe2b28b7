export type Cell = string | Date

/** A table as a file: its headings in the reader's language, and each row's cells. */
export interface FileTable<Row> {
  headings: string[]
  /** In characters, for programs that show columns. */
  widths: number[]
  /** Texts are safe already: nothing in them is calculated. */
  rowOf: (row: Row) => Cell[]
  /** Whose clocks moments are written by. */
  timeZone: string
}
