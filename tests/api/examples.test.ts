import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { curlOf } from '~/http/api/examples'
import { operationIds, operationOf } from '~/http/api/operations'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { anAdministration, aPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { call } from './client'

aTestDatabase()

/** What a line of curl asks for. */
function read(line: string) {
  const [, address = ''] = line.match(/"\$IRISDESK([^"]+)"/) ?? []
  const [path = '', query = ''] = address.split('?')
  const [, json] = line.match(/-d '([\s\S]*)'/) ?? []
  const hasFile = line.includes('--data-binary')
  const method = line.match(/-X (\w+)/)?.[1] ?? (json || hasFile ? 'POST' : 'GET')
  const number = path.match(/MOB-\d+/)?.[0]
  const id = path.match(/(?:attachments|followers)\/([\w-]{36})$/)?.[1]
  const described = path.replace(/MOB-\d+/, '{number}').replace(/[\w-]{36}$/, '{id}')
  const operationId = operationIds.find(
    (one) => operationOf(one).method === method.toLowerCase() && operationOf(one).path === described,
  )
  const body = hasFile ? new TextEncoder().encode('Not really a picture.') : json
  return { what: `${method} ${path}`, operationId, number, id, query, body }
}
type Read = ReturnType<typeof read>

const onThePage = operationIds.map((id) => ({ shownFor: id, ...read(curlOf(id)) }))
/** The curl lines of docs/api.md, in their order. */
const inTheFile = [...readFileSync('docs/api.md', 'utf8').matchAll(/```sh\n(curl [\s\S]*?)```/g)].map(
  ([, line = '']) => read(line),
)

let token: string
beforeAll(async () => {
  const mobility = await anAdministration({ code: 'MOB' })
  for (const name of ['lotte', 'thomas'])
    await aPerson({ email: `${name}@mobility.example`, roles: [{ administration: mobility }] })
  const agent = await aPerson({
    email: 'agent@helpdesk.example',
    roles: [{ administration: mobility, role: 'agent' }],
  })
  token = await createApiToken({ email: agent.email, name: 'examples' })
  // MOB-1001 and MOB-1002: what is resolved for the page is not changed for the file.
  for (let turn = 0; turn < 2; turn++) await works(read(curlOf('createTicket')))
})

async function works({ operationId, number, id, query, body }: Read) {
  if (!operationId) throw new Error('no operation answers this')
  if (id) return
  const asked = { token, query, ...(number && { number }), ...(body && { body }) }
  const told = await call(operationId, asked)
  expect(told.status, JSON.stringify(told.body)).toBe(operationOf(operationId).success.status)
}

describe('the page for developers', () => {
  it.each(onThePage)('shows $shownFor with a call that works', async ({ shownFor, ...asked }) => {
    expect(asked.operationId).toBe(shownFor)
    await works(asked)
  })

  it('names a file by its id as the list of attachments does', async () => {
    const file = await call('uploadFile', {
      token,
      query: { name: 'a.txt' },
      body: new TextEncoder().encode('A'),
    })
    const said = { body: 'B', files: [file.body.file] }
    await call('note', { token, number: 'MOB-1001', body: said })
    const { body } = await call('listAttachments', { token, number: 'MOB-1001' })
    const told = await call('downloadAttachment', { token, id: body.items[0].id })
    expect(told.body).toBe('A')
  })
})

describe('docs/api.md', () => {
  it.each(inTheFile)('shows a call that works: $what', works)
})
