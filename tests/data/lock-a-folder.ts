// A process of its own that takes a folder, says so, and holds it until its standard input ends: for process-lock.test.
import { lockFolder } from '~/data/process-lock.server'

try {
  const lock = await lockFolder(process.argv[2] as string)
  process.stdout.write('has it\n')
  process.stdin.resume().on('end', () => {
    lock.release()
    process.exit(0)
  })
} catch (error) {
  process.stdout.write(`${(error as Error).name}: ${(error as Error).message}\n`)
  process.exit(1)
}
