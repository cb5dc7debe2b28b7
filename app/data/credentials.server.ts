import type { Reader } from './scope.server'

/** The argon2id hash; null for somebody without a password. */
export async function passwordHashOf(db: Reader, personId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ hash: string }[]>`
    select password_hash as hash from credential where person_id = ${personId}::uuid`
  return row?.hash ?? null
}

export async function setPassword(db: Reader, personId: string, passwordHash: string): Promise<void> {
  await db.$executeRaw`
    insert into credential (person_id, password_hash) values (${personId}::uuid, ${passwordHash})
    on conflict (person_id) do update set password_hash = excluded.password_hash`
}
