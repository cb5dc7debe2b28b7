// npm start: from a fresh clone to a helpdesk that serves. npm run dev: the same, and pages reload when saved.
import { bringUpToDate } from './bootstrap.mjs'

const isDevelopment = process.argv.includes('--dev')

await bringUpToDate(isDevelopment ? ['install', 'generate'] : ['install', 'generate', 'build'])

// In this process, not a child: a signal then means one thing, and there is one process to watch.
process.env.NODE_ENV = isDevelopment ? 'development' : 'production'
if (isDevelopment) {
  const { register } = await import('tsx/esm/api')
  register()
  await import('../server.ts')
} else {
  await import('../../build/process/server.js')
}
