import { z } from 'zod'
import { apiScopes } from '~/domain/api-scopes'
import { attachmentSchema, moment, person, personRef } from './shapes'

// The shapes of what stands around tickets: people, places, files.

const texts = z
  .object({
    nl: z.string(),
    fr: z.string(),
    en: z.string().nullable(),
    de: z.string().nullable(),
  })
  .meta({
    id: 'Texts',
    description: 'Dutch and French always; English and German where somebody wrote them.',
  })
const code = z.string().meta({ example: 'MOB', description: 'The code of an administration.' })
const languages = z.enum(['nl', 'fr', 'en', 'de']).nullable()
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) })

// ---------------------------------------------------------------- What goes out

export const meSchema = z
  .object({
    person: person.extend({ name: z.string(), email: z.string(), language: languages }),
    memberships: z.array(
      z.object({
        administration: code,
        role: z.enum(['requester', 'agent', 'lead', 'coordinator', 'contact']),
      }),
    ),
    token: z.object({
      name: z.string(),
      scopes: z.array(z.enum(apiScopes)),
      expiresAt: moment.nullable(),
    }),
  })
  .meta({ id: 'Me' })

export const administrationListSchema = listOf(
  z.object({ id: z.uuid(), code, names: texts }).meta({ id: 'Administration' }),
).meta({ id: 'AdministrationList' })

export const serviceListSchema = listOf(
  z
    .object({
      id: z.uuid(),
      administration: code,
      names: texts,
      helps: texts,
      isConfidential: z.boolean().meta({ description: 'Its tickets are confidential.' }),
    })
    .meta({ id: 'Service' }),
).meta({ id: 'ServiceList' })

export const queueListSchema = listOf(
  z
    .object({
      id: z.uuid(),
      key: z.string(),
      administration: code,
      names: texts,
      isDefault: z.boolean(),
      counts: z.object({ new: z.int(), open: z.int(), pending: z.int(), unassigned: z.int() }),
    })
    .meta({ id: 'Queue' }),
).meta({ id: 'QueueList' })

export const personPageSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          name: z.string(),
          email: z.string(),
          telephone: z.string().nullable(),
          site: z.string().nullable(),
          room: z.string().nullable(),
          language: languages,
          memberships: z.array(
            z.object({
              administration: code,
              unit: z.object({ nl: z.string(), fr: z.string() }).nullable(),
            }),
          ),
        })
        .meta({ id: 'Person' }),
    ),
    nextCursor: z.string().nullable().meta({ description: 'Null on the last page.' }),
  })
  .meta({ id: 'PersonPage' })

export const followerListSchema = listOf(z.object({ person, addedAt: moment }).meta({ id: 'Follower' })).meta(
  { id: 'FollowerList' },
)

export const attachmentListSchema = listOf(
  attachmentSchema
    .extend({
      messageId: z.uuid(),
      kind: z.enum(['public', 'internal']).meta({ description: 'Of the message it hangs on.' }),
      createdAt: moment,
    })
    .meta({ id: 'TicketAttachment' }),
).meta({ id: 'AttachmentList' })

export const fileSchema = z
  .object({
    file: z.string().meta({ description: 'Name the file by this, within a day and with the same person.' }),
    name: z.string(),
    contentType: z.string().meta({ description: 'Told by the content, not by the sender.' }),
    sizeBytes: z.int(),
  })
  .meta({ id: 'File' })

// ---------------------------------------------------------------- What comes in

const administration = z.string().max(5).optional().meta({ description: 'The code of one administration.' })

/** For calls whose address says everything: whatever stands behind it is a mistake. */
export const noQuerySchema = z.strictObject({})
export const placeQuerySchema = z.strictObject({ administration })

export const peopleQuerySchema = z.strictObject({
  q: z.string().trim().min(2, 'Give at least two letters.').max(100).meta({ example: 'lotte' }),
  administration,
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(100).optional().meta({ description: 'nextCursor of the page before.' }),
})

export const uploadQuerySchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ example: 'screen.png', description: 'The name of the file.' }),
})

export const newFollowerSchema = z.strictObject({ person: personRef }).meta({ id: 'NewFollower' })
