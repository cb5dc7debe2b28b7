import { type PromiseProof, provePromises } from '~/data/promise-differences.server'
import { resumePending } from '../tickets/resume-pending.server'
import { recountWhereRulesChanged } from './recount-where-rules-changed.server'

/** Proves that stored due times are what histories and rules say. First what time has brought about, then the proof. */
export async function verifyPromises({ mends }: { mends: boolean }, now = new Date()): Promise<PromiseProof> {
  await resumePending(now)
  await recountWhereRulesChanged(now)
  return provePromises({ mends, now })
}
