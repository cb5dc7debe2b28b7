import { Timer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '~/components/ui/button'
import { TextField } from '~/components/ui/controls'
import { MOST_MINUTES_A_DAY } from '~/domain/effort/time-entries'
import { useT } from '~/i18n/use-t'
import { draftKey, forgetDraft, keepDraft, readDraft } from '~/lib/draft-storage'
import { PurposeField } from './time-property'

interface ReplyTimeProps {
  ticketId: string
  myId: string
  typedIn: (field: string) => string | undefined
  errorOf: (field: string) => { error?: string }
}

/** Where the device keeps since when the timer runs. */
export const timerKey = (personId: string, ticketId: string): string =>
  draftKey(personId, `${ticketId}-timer`)

/** Begun minutes count: a minute and a second are two. */
const minutesSince = (started: number, now: number): number =>
  Math.min(MOST_MINUTES_A_DAY, Math.max(1, Math.ceil((now - started) / 60_000)))

/**
 * Folded beside an answer or a note: how long it took. Whoever wants lets a timer count; it runs on when the page is left,
 * until the words are sent.
 */
export function ReplyTime({ ticketId, myId, typedIn, errorOf }: ReplyTimeProps) {
  const t = useT()
  const field = useRef<HTMLDivElement>(null)
  const key = timerKey(myId, ticketId)
  const [started, setStarted] = useState<number | null>(null)
  // Without script there is no timer: the button comes with it.
  const [isReady, setIsReady] = useState(false)

  useEffect(() => {
    setIsReady(true)
    setStarted(Number(readDraft(key)) || null)
  }, [key])

  useEffect(() => {
    if (started === null) return
    const count = () => {
      const input = field.current?.querySelector('input')
      if (input) input.value = String(minutesSince(started, Date.now()))
    }
    count()
    const ticking = setInterval(count, 5_000)
    return () => clearInterval(ticking)
  }, [started])

  function press() {
    if (started === null) {
      const now = Date.now()
      keepDraft(key, String(now))
      setStarted(now)
    } else {
      forgetDraft(key)
      setStarted(null)
    }
  }
  const { error } = errorOf('minutes')
  return (
    <details className="fold reply-time" open={error !== undefined || undefined}>
      <summary>
        {t('effort:time.beside')}
        {started !== null && <span className="text-muted"> · {t('effort:time.running')}</span>}
      </summary>
      <div ref={field}>
        <TextField
          label={t('effort:time.minutes')}
          hint={t('effort:time.hint')}
          name="minutes"
          type="number"
          min={1}
          max={MOST_MINUTES_A_DAY}
          defaultValue={typedIn('minutes')}
          {...errorOf('minutes')}
        />
        <PurposeField id="reply-purpose" chosen={typedIn('purpose')} />
        {isReady && (
          <Button type="button" icon={<Timer size={16} aria-hidden="true" />} onClick={press}>
            {t(started === null ? 'effort:time.start' : 'effort:time.stop')}
          </Button>
        )}
      </div>
    </details>
  )
}
