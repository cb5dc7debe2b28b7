const WIDTH = 30

/** A bar on standard error, so that standard output stays figures; on no terminal it says nothing. */
export function progressBar(name: string, of: number) {
  const isShown = process.stderr.isTTY === true
  return {
    show(done: number): void {
      if (!isShown) return
      const filled = Math.round((done / of) * WIDTH)
      process.stderr.write(`\r${name} [${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done}/${of}`)
    },
    end(): void {
      if (isShown) process.stderr.write('\n')
    },
  }
}
