import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const shared = {
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  esbuild: { jsx: 'automatic' as const },
}

// npm test runs the four one after the other; integration once on the embedded database and once on PostgreSQL
// (IRISDESK_TEST_BACKEND). A test of a component asks for a document with `@vitest-environment jsdom`.
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['./tests/setup.ts'],
          // Thousands of random cases take seconds on a busy machine; none of them is about time.
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/faults/**'],
          environment: 'node',
          setupFiles: ['./tests/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Two files at a time also where vitest would leave a core for itself: a third less waiting on two cores.
          maxWorkers: 2,
        },
      },
      {
        ...shared,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['./tests/setup.ts'],
          // Processes of their own are started and killed: what else runs would only make them slow.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['./tests/setup.ts'],
          // One Chromium and one server at a time: two cores give steadier results than more haste.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
