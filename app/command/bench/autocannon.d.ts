// What we use of autocannon, which brings no types.
declare module 'autocannon' {
  interface Sent {
    method?: 'GET' | 'POST'
    path?: string
    headers?: Record<string, string>
    body?: string
  }
  interface Options {
    url: string
    connections: number
    duration: number
    requests: (Sent & { setupRequest?: (request: Sent) => Sent })[]
  }
  interface Result {
    errors: number
    timeouts: number
    duration: number
    requests: { total: number }
    latency: { p50: number; p99: number }
    statusCodeStats: Record<string, { count: number }>
  }
  export default function autocannon(options: Options): Promise<Result>
}
