/** Something that the operator reads as a sentence, without a stack. */
export class CommandFailure extends Error {
  override name = 'CommandFailure'
  /** The same later may well work. */
  readonly isTemporary: boolean

  constructor(sentence: string, { isTemporary = false }: { isTemporary?: boolean } = {}) {
    super(sentence)
    this.isTemporary = isTemporary
  }
}
