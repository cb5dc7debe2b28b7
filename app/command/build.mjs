// Builds what production runs: the program (Remix), and the process around it (server.ts) as plain JavaScript, so that
// no start has to translate TypeScript: with a translator in the way, every library takes twice as long to load.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { run } from './bootstrap.mjs'

const { code, output } = await run(process.execPath, [
  'node_modules/@remix-run/dev/dist/cli.js',
  'vite:build',
])
console.log(output)
if (code !== 0) process.exit(code ?? 130)

await build({
  configFile: false,
  logLevel: 'warn',
  resolve: { alias: { '~': fileURLToPath(new URL('..', import.meta.url)) } },
  build: { ssr: 'app/server.ts', outDir: 'build/process', target: 'node20', minify: false },
})
