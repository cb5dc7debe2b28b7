import type { ApiScope } from '~/domain/api-scopes'

/** The key of a scope's words: i18next reads a colon as the end of a namespace. */
export const scopeKey = (scope: ApiScope) => scope.replace(':', '_') as 'tickets_read'
