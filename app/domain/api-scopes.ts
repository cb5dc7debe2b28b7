/** What a token may be made for. A program never may more than its person; a scope only takes away. */
export const apiScopes = [
  'tickets:read',
  'tickets:write',
  'people:read',
  'queues:read',
  'catalogue:read',
] as const
export type ApiScope = (typeof apiScopes)[number]

/** The token that a call showed. */
export interface ApiToken {
  id: string
  name: string
  scopes: ApiScope[]
  expiresAt: Date | null
}

/** The scopes among these texts, each once and in their usual order. */
export const scopesAmong = (texts: readonly string[]): ApiScope[] =>
  apiScopes.filter((scope) => texts.includes(scope))
