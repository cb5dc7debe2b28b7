import type { Actor } from '~/domain/actor'
import type { TextLanguage } from '~/domain/ticket-values'

interface Said {
  id: string
  kind: 'public' | 'internal'
  isFromHelpdesk: boolean
  body: string
  language: TextLanguage
  createdAt: Date
}

/** The message that a call has just stored, in the shape of every other message. */
export const messageAnswer = ({ personId, name }: Actor, said: Said): Response =>
  Response.json({ ...said, author: { id: personId, name }, channel: 'api', attachments: [] }, { status: 201 })
