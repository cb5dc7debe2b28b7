import { apiQueueId } from '~/data/views/api-places.server'
import { apiPersonId, apiTicket } from '~/data/views/api-ticket.server'
import { assertAllowed, ExpectedError, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { changedTicketAnswer, ticketAnswer } from '~/http/api/answers.server'
import { asPrecondition } from '~/http/api/conditions.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { doOnce } from '~/http/api/once.server'
import { RefusedCall } from '~/http/api/problem.server'
import { readBody } from '~/http/api/read-call.server'
import { ticketChangeSchema } from '~/http/api/schemas'
import { languageOf, nextStatusOf, numberOf, personIdOf, versionRead } from '~/http/api/ticket-call.server'
import { changeTicket as change } from '~/use-cases/tickets/change-ticket.server'

const readTicket = (call: Call): Promise<Response> => ticketAnswer(call, numberOf(call))

async function changeTicket(call: Call): Promise<Response> {
  const { request } = call
  const number = numberOf(call)
  const { given: wanted, text } = await readBody(request, ticketChangeSchema)
  const { priority, priorityReason, queue, assignee, status, sentence, subject, type, service, ...given } =
    wanted
  if (given.version === undefined && !request.headers.has('if-match'))
    throw new RefusedCall('invalid', { version: 'Say which version you read, here or as If-Match.' })
  return doOnce(call, {
    content: text,
    async perform(actor) {
      const record = await apiTicket(actor, number)
      const version = versionRead(call, record, given.version)
      const findPerson = (address: string) => apiPersonId(actor, address)
      const assigneeId = assignee && (await personIdOf(assignee, 'assignee', findPerson))
      // Before a queue is looked for: who may not move the ticket learns of none.
      assertAllowed(queue === undefined || can(actor, 'changeProperties', record.facts))
      const queueId = queue && (await apiQueueId(actor, record.facts.administrationId, queue))
      if (queueId === null) throw invalid({ queue: 'queueUnknown' })
      const language = languageOf(actor, given.language)
      return change(actor, {
        number,
        version,
        priority: priority && { priority, reason: priorityReason ?? '' },
        queue: queueId ? { queueId } : undefined,
        assignment:
          assigneeId === undefined ? undefined : { assigneeId, givesSight: given.givesSight ?? false },
        description:
          subject === undefined && type === undefined && service === undefined
            ? undefined
            : { subject, type, serviceId: service },
        status: status && {
          next: nextStatusOf({ ...given, status }),
          sentence: sentence ? { body: sentence, language, channel: 'api' } : null,
        },
      })
        .catch(inFieldsOfTheCall)
        .catch(asPrecondition(request))
    },
    answer: () => changedTicketAnswer(call, number),
  })
}

/** The screens call the public sentence `body`. */
function inFieldsOfTheCall(error: unknown): never {
  if (!(error instanceof ExpectedError) || !error.fields.body) throw error
  const { body, ...others } = error.fields
  throw new ExpectedError(error.code, { ...others, sentence: body }, error.details)
}

const answer = endpoint({ readTicket, changeTicket })
export const loader = answer
export const action = answer
