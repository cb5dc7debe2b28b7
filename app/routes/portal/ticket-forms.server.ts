import { z } from 'zod'

/** The forms of the ticket page; messages are keys of locales/errors.json. */
export const replyForm = z.object({
  body: z
    .string('bodyMissing')
    .max(20_000, 'textTooLong')
    .refine((text) => text.trim() !== '', 'bodyMissing'),
})

export const followerForm = z.object({
  follower: z.string('followerMissing').trim().min(1, 'followerMissing').max(254, 'colleagueUnknown'),
})

export const removeFollowerForm = z.object({ personId: z.uuid() })

export const contestForm = z.object({
  contest: z.string('contestMissing').trim().min(1, 'contestMissing').max(500, 'textTooLong'),
})

export const intents = [
  'rate',
  'reply',
  'withdraw',
  'confirm',
  'addFollower',
  'removeFollower',
  'contest',
] as const
