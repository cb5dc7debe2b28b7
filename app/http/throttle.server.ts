import type { Attempts } from '~/auth/attempts.server'
import { RefusedForm, textFields } from './form.server'

/** Counts an attempt for answerForm. @throws RefusedForm 429 when there were too many; what was typed is kept */
export async function countAttempt(
  attempts: Attempts,
  { account, from, form }: { account: string; from: string; form: FormData },
): Promise<void> {
  const minutes = await attempts.count(account, from)
  if (!minutes) return
  const formError = { code: 'throttled', details: { minutes: String(minutes) } }
  throw new RefusedForm(429, { values: textFields(form), fieldErrors: {}, formError })
}
