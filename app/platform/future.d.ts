import '@remix-run/server-runtime'
import type { LoadContext } from './load-context'

declare module '@remix-run/server-runtime' {
  // Without this, the types of loader data turn dates into strings although single fetch keeps them dates.
  interface Future {
    v3_singleFetch: true
  }

  interface AppLoadContext extends LoadContext {}
}
