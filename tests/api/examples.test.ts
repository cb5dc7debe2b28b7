import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { operations } from '~/http/api/operations'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { anAdministration, aPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { call } from './client'

aTestDatabase()

const page = readFileSync('docs/api.md', 'utf8')

/** The curl lines of docs/api.md, in their order. */
const examples = [...page.matchAll(/```sh\n(curl [\s\S]*?)```/g)].map(([, line = '']) => {
  const [, address = ''] = line.match(/"\$IRISDESK([^"]+)"/) ?? []
  const [path = '', query = ''] = address.split('?')
  const [, sent] = line.match(/-d '([\s\S]*)'/) ?? []
  const method = line.match(/-X (\w+)/)?.[1] ?? (sent ? 'POST' : 'GET')
  const number = path.match(/MOB-\d+/)?.[0]
  const operation = Object.entries(operations).find(
    ([, known]) =>
      known.method === method.toLowerCase() && known.path === path.replace(/MOB-\d+/, '{number}'),
  )
  return { address: `${method} ${path}`, operationId: operation?.[0] ?? '', number, query, body: sent }
})

let token: string
beforeAll(async () => {
  const mobility = await anAdministration({ code: 'MOB' })
  await aPerson({ email: 'lotte@mobility.example', roles: [{ administration: mobility }] })
  const agent = await aPerson({
    email: 'agent@helpdesk.example',
    roles: [{ administration: mobility, role: 'agent' }],
  })
  token = await createApiToken({ email: agent.email, name: 'examples' })
})

it('the page shows every operation', () => {
  expect(new Set(examples.map(({ operationId }) => operationId))).toEqual(new Set(Object.keys(operations)))
})

it.each(examples)('works as it stands there: $address', async ({ operationId, number, query, body }) => {
  const { status } = await call(operationId, {
    token,
    query,
    ...(number && { number }),
    ...(body && { body }),
  })
  expect(status).toBe(operations[operationId]?.success.status)
})
