/** A list of at most so many tickets is a file at once; a longer one is prepared while its reader does something else. */
export const mostAtOnce = 5_000

/** Beyond, somebody wants a report; a spreadsheet has no more than a million rows either. */
export const mostPrepared = 250_000

/** How many files of one person may be on their way. */
export const mostUnfinished = 3

/** How long a file can be fetched. */
export const keptDays = 7

/** How often writing a file is tried, and how long nothing is heard from a worker before another one takes its file. */
export const mostAttempts = 3
export const leaseSeconds = 30

/** waiting -> working -> ready or failed; ready -> expired, after its days or when its person lost sight of something in it. */
export const fileStates = ['waiting', 'working', 'ready', 'failed', 'expired'] as const
export type FileState = (typeof fileStates)[number]

/** Why a file failed, or could be fetched no longer. */
export const fileProblems = ['notAllowed', 'unavailable', 'sightLost'] as const
export type FileProblem = (typeof fileProblems)[number]

/** Is somebody still waiting for it? */
export const isOnItsWay = (state: FileState): boolean => state === 'waiting' || state === 'working'
