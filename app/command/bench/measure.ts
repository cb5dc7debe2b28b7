import autocannon from 'autocannon'
import type { Served } from './processes'

export interface Asked {
  path: string
  headers?: Record<string, string>
  /** A form that is posted. */
  form?: Record<string, string>
}

export interface Measured {
  perSecond: number
  p50: number
  p99: number
  /** Processor time of the program for one request, in milliseconds. */
  cpu: number | null
}

/** What the helpdesk answers: a page, or after a form that it took, the way to one. */
const expected = { page: '200', form: '303' }

/** Asks once, and waits for the whole answer. */
export async function askOnce(origin: string, { path, headers = {}, form }: Asked): Promise<void> {
  const answer = await fetch(origin + path, {
    redirect: 'manual',
    headers: { ...headers, origin },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  await answer.arrayBuffer()
  const wanted = form ? expected.form : expected.page
  if (String(answer.status) !== wanted) throw new Error(`${path} answered ${answer.status}`)
}

/**
 * Asks again and again, so many at once, after as long a run to warm up: the program compiles, connections plan.
 * @param next what is asked next; each time anew, so that no two forms are the same
 * @throws when anything but the expected answer comes
 */
export async function measure(
  { origin, cpuMilliseconds }: Served,
  next: () => Asked,
  connections: number,
  seconds: number,
): Promise<Measured> {
  await run(origin, next, connections, seconds)
  const cpuBefore = cpuMilliseconds()
  const { requests, latency, duration } = await run(origin, next, connections, seconds)
  const cpuAfter = cpuMilliseconds()
  const cpu = cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / requests.total
  return { perSecond: requests.total / duration, p50: latency.p50, p99: latency.p99, cpu }
}

async function run(origin: string, next: () => Asked, connections: number, duration: number) {
  const isForm = next().form !== undefined
  const result = await autocannon({
    url: origin,
    connections,
    duration,
    requests: [
      {
        setupRequest: (request) => {
          const { path, headers, form } = next()
          const base = { ...request, path, headers: { ...request.headers, ...headers } }
          if (!form) return base
          return {
            ...base,
            method: 'POST',
            headers: { ...base.headers, origin, 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams(form).toString(),
          }
        },
      },
    ],
  })
  const answers = Object.keys(result.statusCodeStats)
  if (result.errors > 0 || answers.some((status) => status !== (isForm ? expected.form : expected.page)))
    throw new Error(
      `${next().path} answered ${JSON.stringify(result.statusCodeStats)}, ${result.errors} errors`,
    )
  if (result.requests.total === 0) throw new Error(`${next().path} answered nothing in ${duration} s`)
  return result
}
