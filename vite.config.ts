import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixOptions from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions)],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  // Its index reads every icon there is, 0.3 s of each start: only the icons that we draw are built in.
  ssr: { noExternal: ['lucide-react'] },
  build: { target: 'es2022', reportCompressedSize: false },
})
