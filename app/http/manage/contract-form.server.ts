import { contractProblems } from '~/domain/promises/contract-terms'
import {
  contractInFields,
  editContract,
  fieldOfProblem,
  fieldsOfContract,
  termsTyped,
} from '~/domain/promises/typed-contract'
import { brussels } from '~/i18n/formatting'
import { startOfDay } from '~/lib/wall-clock'
import { RefusedForm, textFields } from '../form.server'
import { readFrom } from './calendar-form.server'

/** Of the form of a contract: two hundred lines. */
export const MOST_CONTRACT_FIELDS = 2_000

/**
 * Reads the form of a contract.
 * @throws RefusedForm with everything that is wrong, and what was typed
 */
export function readContractForm(form: FormData) {
  const values = textFields(form, MOST_CONTRACT_FIELDS)
  const terms = termsTyped(contractInFields(values))
  const fieldErrors: Record<string, string> = {}
  for (const problem of contractProblems(terms)) fieldErrors[fieldOfProblem(problem)] ??= problem.says
  const from = readFrom(values.from, fieldErrors)
  if (Object.keys(fieldErrors).length > 0)
    throw new RefusedForm(422, { values, fieldErrors, formError: null })
  return { terms, from: from === null ? null : startOfDay(from, brussels), basis: values.basis || null }
}

/** The form with a line more or less, when that is what the button said; else null. */
export function editedContractForm(form: FormData, intent: string): Record<string, string> | null {
  const values = textFields(form, MOST_CONTRACT_FIELDS)
  const edited = editContract(contractInFields(values), intent)
  const { from = '', basis = '' } = values
  return edited && { from, basis, intent, ...fieldsOfContract(edited) }
}
