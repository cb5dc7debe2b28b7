import { recountWhereRulesChanged } from '~/use-cases/promises/recount-where-rules-changed.server'
import { startRepeating } from './repeating.server'

/** Whoever adds a closing day watches what it moves. */
const LOOK_MILLISECONDS = 1_000

/** Counts promises anew where a calendar or a contract changed. */
export const startRecounts = (): { stop(): Promise<void> } =>
  startRepeating(() => recountWhereRulesChanged(), {
    milliseconds: LOOK_MILLISECONDS,
    sentence: 'promises could not be counted anew; it is tried again',
  })
