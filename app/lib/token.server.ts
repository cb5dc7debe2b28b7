import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits that open something, to be shown once. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token, so that a copy of the database opens nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
