import { type OperationId, operationOf } from './operations'

interface Example {
  /** The address as it is called. */
  path: string
  body?: object
  /** The name of a file that is sent as it is. */
  file?: string
}

const ticket = '/api/v1/tickets/MOB-1001'

/** One call of each operation, as the page for developers shows it; a test sends them all. */
export const examples: Record<OperationId, Example> = {
  me: { path: '/api/v1/me' },
  listAdministrations: { path: '/api/v1/administrations' },
  listServices: { path: '/api/v1/services?administration=MOB' },
  listQueues: { path: '/api/v1/queues?administration=MOB' },
  searchPeople: { path: '/api/v1/people?q=lotte' },
  listTickets: { path: '/api/v1/tickets?status=new,open&limit=20' },
  createTicket: {
    path: '/api/v1/tickets',
    body: {
      administration: 'MOB',
      type: 'incident',
      subject: 'No network in room 3.14',
      description: 'The light on the wall is red since this morning.',
      impact: 'medium',
      urgency: 'high',
      requester: 'lotte@mobility.example',
      channel: 'telephone',
      language: 'en',
    },
  },
  readTicket: { path: ticket },
  changeTicket: {
    path: ticket,
    body: {
      version: 1,
      assignee: 'agent@helpdesk.example',
      priority: 'P1',
      priorityReason: 'The whole floor is without network.',
      status: 'pending',
      pendingOn: 'supplier',
      sentence: 'We asked the supplier to come today.',
    },
  },
  reply: {
    path: `${ticket}/replies`,
    body: {
      body: 'The switch was replaced. Does it work again?',
      language: 'en',
      next: { status: 'resolved', resolutionCode: 'solved' },
    },
  },
  note: { path: `${ticket}/notes`, body: { body: 'Second time this month: ask for another model.' } },
  listFollowers: { path: `${ticket}/followers` },
  addFollower: { path: `${ticket}/followers`, body: { person: 'thomas@mobility.example' } },
  removeFollower: { path: `${ticket}/followers/01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f` },
  listAttachments: { path: `${ticket}/attachments` },
  downloadAttachment: { path: '/api/v1/attachments/01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f' },
  uploadFile: { path: '/api/v1/files?name=screen.png', file: 'screen.png' },
}

/** The line to copy: it wants IRISDESK and TOKEN in the shell. */
export function curlOf(id: OperationId): string {
  const { path, body, file } = examples[id]
  const { method } = operationOf(id)
  const parts = [
    `curl ${method === 'get' || method === 'post' ? '' : `-X ${method.toUpperCase()} `}"$IRISDESK${path}"`,
    '-H "Authorization: Bearer $TOKEN"',
    ...(method === 'get' ? [] : ['-H "Idempotency-Key: $(uuidgen)"']),
    ...(body ? ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body, null, 2)}'`] : []),
    ...(file ? ["-H 'Content-Type: application/octet-stream'", `--data-binary @${file}`] : []),
    ...(id === 'downloadAttachment' ? ['-OJ'] : []),
  ]
  return parts.join(' \\\n  ')
}
