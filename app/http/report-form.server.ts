import { z } from 'zod'
import { rhythms } from '~/domain/reports/report-times'
import { RefusedForm, textFields } from './form.server'

/** A box for each person of a large desk. */
export const MOST_REPORT_FIELDS = 500

const PERSON = 'person-'
const id = z.uuid()

/**
 * Reads how often a report goes, and to whom: a ticked box for each.
 * @throws RefusedForm with what was typed
 */
export function readReportForm(form: FormData) {
  const values = textFields(form, MOST_REPORT_FIELDS)
  const rhythm = rhythms.find((one) => one === values.rhythm)
  const recipientIds = Object.keys(values).flatMap((name) =>
    name.startsWith(PERSON) && values[name] === 'yes' ? name.slice(PERSON.length) : [],
  )
  const fieldErrors: Record<string, string> = {}
  if (!rhythm) fieldErrors.rhythm = 'rhythmMissing'
  if (recipientIds.some((one) => !id.safeParse(one).success)) fieldErrors.recipients = 'recipientUnknown'
  if (!rhythm || Object.keys(fieldErrors).length > 0)
    throw new RefusedForm(422, { values, fieldErrors, formError: null })
  return { rhythm, recipientIds, administration: values.administration ?? '' }
}
