import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migratePostgresql } from '~/data/migrate-databases.server'

export interface ThrowAwayDatabase {
  url: string
  drop(): Promise<void>
}

/** A migrated database of its own on this server. */
export async function createDatabase(serverUrl: string): Promise<ThrowAwayDatabase> {
  const name = `irisdesk_bench_${randomBytes(5).toString('hex')}`
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await onServer(`create database ${name}`)
  const drop = () => onServer(`drop database if exists ${name} with (force)`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  try {
    await migratePostgresql(url.href)
  } catch (error) {
    await drop()
    throw error
  }
  return { url: url.href, drop }
}
