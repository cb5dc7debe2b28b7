import { apiPersonId, apiTicket, apiTicketWithMessages } from '~/data/views/api-ticket.server'
import { ExpectedError } from '~/domain/errors'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { readBody } from '~/http/api/read-call.server'
import { ticketChangeSchema } from '~/http/api/schemas'
import { languageOf, nextStatusOf, numberOf, personIdOf, versionOf } from '~/http/api/ticket-call.server'
import { changeTicket } from '~/use-cases/tickets/change-ticket.server'

async function readTicket(call: Call): Promise<Response> {
  return Response.json(await apiTicketWithMessages(call.actor, numberOf(call)))
}

async function patchTicket(call: Call): Promise<Response> {
  const { actor, request } = call
  const number = numberOf(call)
  const { priority, priorityReason, assignee, status, sentence, ...given } = await readBody(
    request,
    ticketChangeSchema,
  )
  const record = await apiTicket(actor, number)
  const findPerson = (address: string) => apiPersonId(actor, address)
  const assigneeId = assignee && (await personIdOf(assignee, 'assignee', findPerson))
  const language = languageOf(actor, given.language)
  await changeTicket(actor, {
    number,
    version: versionOf(actor, record, given.version),
    priority: priority && { priority, reason: priorityReason ?? '' },
    assignment: assigneeId === undefined ? undefined : { assigneeId, givesSight: given.givesSight ?? false },
    status: status && {
      next: nextStatusOf({ ...given, status }),
      sentence: sentence ? { body: sentence, language, channel: 'api' } : null,
    },
  }).catch(inFieldsOfTheCall)
  return Response.json(await apiTicketWithMessages(actor, number))
}

/** The screens call the public sentence `body`. */
function inFieldsOfTheCall(error: unknown): never {
  if (!(error instanceof ExpectedError) || !error.fields.body) throw error
  const { body, ...others } = error.fields
  throw new ExpectedError(error.code, { ...others, sentence: body }, error.details)
}

const answer = endpoint({ GET: readTicket, PATCH: patchTicket })
export const loader = answer
export const action = answer
