// Runs app/command/<name>.ts with the arguments that follow. Standard output stays the command's own.
import { existsSync } from 'node:fs'
import { bringUpToDate } from './bootstrap.mjs'

const [name = '', ...args] = process.argv.slice(2)
const file = new URL(`./${name}.ts`, import.meta.url)
if (!/^[\w-]+$/.test(name) || !existsSync(file)) {
  console.error(`There is no command "${name}".`)
  process.exit(1)
}

await bringUpToDate(['install', 'generate'], console.error)

process.argv = [process.execPath, file.pathname, ...args]
const { register } = await import('tsx/esm/api')
register()
await import(file.href)
