import { z } from 'zod'
import { grades, LONGEST_COMMENT } from '~/domain/satisfaction'

/** How somebody was helped: on the ticket's page, and behind the link of a mail. */
export const ratingForm = z.object({
  grade: z.enum(grades, 'gradeMissing'),
  comment: z
    .string()
    .trim()
    .max(LONGEST_COMMENT, 'commentTooLong')
    .optional()
    .transform((comment) => comment || null),
})
