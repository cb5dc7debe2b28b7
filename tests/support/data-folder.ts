import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

// Import it first: the settings are read once, when the first module of the program asks for them.
/** A data folder of this test file alone, gone at its end: stored files, kept mails, the secret. */
export const dataFolder = mkdtempSync(join(tmpdir(), 'irisdesk-'))
process.env.DATA_DIR = dataFolder
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
