import { z } from 'zod'

// What several schemas of the API have in common.

export const moment = z.iso.datetime({ offset: true })

export const person = z.object({
  id: z.uuid(),
  name: z.string().nullable().meta({ description: 'Null for somebody whom the caller may not know.' }),
})

export const personRef = z.union([z.uuid(), z.email().max(254)], 'Give an id or a mail address.')

export const attachmentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  contentType: z.string(),
  sizeBytes: z.int(),
  width: z.int().nullable().meta({ description: 'In pixels; null for what is no picture.' }),
  height: z.int().nullable(),
})
