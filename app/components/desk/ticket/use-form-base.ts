import { useEffect, useState } from 'react'

/** What a form knew of the ticket: the version that it sends, and until when it had seen what happened. */
export interface FormBase {
  version: number
  seen: string
}

/** How long the words about a change must have been in sight before a form counts them as read. */
const READING_MILLISECONDS = 2000

/**
 * The page follows the ticket while somebody writes. What they write started from an older picture: the form keeps
 * sending that version until they were told what changed, so that nobody answers over a colleague unknowingly.
 * @returns what the form sends, and since when changes are told beside it
 */
export function useFormBase(
  current: FormBase,
  { isWriting, wasTold }: { isWriting: boolean; wasTold: boolean },
): { version: number; toldSince: string } {
  const { version, seen } = current
  const [begun, setBegun] = useState(current)
  const [sent, setSent] = useState(version)
  useEffect(() => {
    if (!isWriting) {
      setBegun({ version, seen })
      setSent(version)
      return
    }
    const timer = setTimeout(() => setSent(version), wasTold ? 0 : READING_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [isWriting, wasTold, version, seen])
  return { version: isWriting ? sent : version, toldSince: isWriting ? begun.seen : seen }
}
