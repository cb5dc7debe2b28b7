import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnvironment, secret } from './env.server'

const settingsFrom = (source: Record<string, string>) => {
  const result = readEnvironment(source)
  if ('faults' in result) throw new Error(result.faults.join('\n'))
  return result.settings
}

const faultsFrom = (source: Record<string, string>) => {
  const result = readEnvironment(source)
  return 'faults' in result ? result.faults : []
}

describe('the settings', () => {
  it('give the demo on this machine when nothing is set', () => {
    expect(settingsFrom({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:3000',
      isDemo: true,
      databaseUrl: undefined,
      mode: 'production',
      logLevel: 'warn',
    })
  })

  it('leave the demo out as soon as there is a real database', () => {
    const settings = settingsFrom({ DATABASE_URL: 'postgresql://irisdesk@db/irisdesk' })
    expect(settings).toMatchObject({ isDemo: false, logLevel: 'info' })
    expect(settingsFrom({ DATABASE_URL: 'postgresql://db/x', DEMO: 'yes' }).isDemo).toBe(true)
  })

  it('treat an empty variable as absent', () => {
    expect(settingsFrom({ PORT: '', ORIGIN: ' ' })).toMatchObject({
      port: 3000,
      origin: 'http://127.0.0.1:3000',
    })
  })

  it('build links on an address that can be opened, also when listening everywhere', () => {
    expect(settingsFrom({ HOST: '0.0.0.0', PORT: '80' }).origin).toBe('http://localhost:80')
    expect(settingsFrom({ HOST: '::1' }).origin).toBe('http://[::1]:3000')
    expect(settingsFrom({ ORIGIN: 'https://helpdesk.example/' }).origin).toBe('https://helpdesk.example')
  })

  it('keep files in a bucket only when all of it is said', () => {
    const keys = { S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' }
    expect(settingsFrom({}).s3).toBeUndefined()
    expect(settingsFrom({ S3_REGION: 'eu-west-1' }).s3).toBeUndefined()
    expect(settingsFrom({ ...keys, S3_ENDPOINT: 'http://127.0.0.1:9000' }).s3).toEqual({
      endpoint: 'http://127.0.0.1:9000',
      region: 'us-east-1',
      bucket: 'files',
      accessKeyId: 'id',
      secretAccessKey: 'key',
    })
    expect(faultsFrom({ S3_BUCKET: 'files' })).toEqual([
      'S3_ACCESS_KEY_ID must be set as well, to keep files in S3',
      'S3_SECRET_ACCESS_KEY must be set as well, to keep files in S3',
    ])
  })

  it('name every fault at once, each with its variable', () => {
    const faults = faultsFrom({
      PORT: '70000',
      ORIGIN: 'https://helpdesk.example/path',
      DATABASE_URL: 'mysql://db',
      DEMO: 'perhaps',
      SECRET: 'short',
      LOG_LEVEL: 'loud',
    })
    expect(faults).toEqual([
      'PORT must be a whole number from 1 to 65535',
      'ORIGIN must be only scheme, host and port, such as https://helpdesk.example',
      'DEMO must be yes or no',
      'DATABASE_URL must be an address that starts with postgresql:// or postgres://',
      'SECRET must have at least 32 characters',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
    ])
  })

  it('never repeat a value, which may be a password', () => {
    expect(faultsFrom({ DATABASE_URL: 'mysql://user:hunter2@db', SECRET: 'hunter2' }).join()).not.toContain(
      'hunter2',
    )
  })
})

describe('the secret', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-secret-'))
  afterAll(() => rmSync(dataDir, { recursive: true }))

  it('is made once, readable by this user only, and stays', () => {
    const first = secret({ secret: undefined, dataDir })
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(secret({ secret: undefined, dataDir })).toBe(first)
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('is the operator’s own when one is set', () => {
    expect(secret({ secret: 'x'.repeat(32), dataDir })).toBe('x'.repeat(32))
  })
})
