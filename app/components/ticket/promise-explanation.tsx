import type { PromiseKind, Targets } from '~/domain/promises/contract'
import type { Sentence } from '~/domain/promises/explanation'
import type { Segment } from '~/domain/promises/segments'
import type { Priority, TicketType } from '~/domain/ticket-values'
import { formatSeconds } from '~/i18n/formatting'
import { promiseSentences } from '~/i18n/promise-sentences'
import { useWords } from '~/i18n/use-t'
import { PromiseRules } from './promise-rules'
import { PromiseTimeline } from './promise-timeline'

export interface ShownExplanation {
  number: string
  promises: {
    promise: PromiseKind
    target: number | null
    consumedSeconds: number
    remainingSeconds: number | null
    sentences: Sentence[]
  }[]
  segments: Segment[]
  rules: ShownRule[] | null
  administrationNames: Record<string, string>
}

export interface ShownRule {
  id: string
  service: string | null
  type: TicketType | null
  priority: Priority | null
  targets: Targets
  because: 'lessSpecific' | 'default' | 'notYet' | 'noLonger' | null
}

export interface PromiseExplanationProps {
  explanation: ShownExplanation
  audience: 'requester' | 'staff'
  now: Date
}

/** Why each promise is due when it is, in sentences; its sum; and the whole course, drawn and as a table. */
export function PromiseExplanation({ explanation, audience, now }: PromiseExplanationProps) {
  const { t, locale } = useWords()
  const { promises, segments, rules, administrationNames } = explanation
  const reader = {
    t,
    locale,
    audience,
    now,
    administrationName: (id: string) => administrationNames[id] ?? null,
  }
  if (promises.length === 0)
    return (
      <div className="box">
        <p className="font-semibold">{t('promise:page.none')}</p>
        <p>{t('promise:page.noneText')}</p>
      </div>
    )
  return (
    <>
      {promises.map(({ promise, sentences, ...sum }) => (
        <section key={promise} className="panel" aria-labelledby={promise}>
          <h2 id={promise}>{t(`promise:kind.${promise}`)}</h2>
          <ul className="reasons">
            {promiseSentences(sentences, reader).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Sum {...sum} />
        </section>
      ))}
      <PromiseTimeline segments={segments} now={now} />
      {rules && rules.length > 0 && <PromiseRules rules={rules} />}
    </>
  )
}

function Sum({
  target,
  consumedSeconds,
  remainingSeconds,
}: {
  target: number | null
  consumedSeconds: number
  remainingSeconds: number | null
}) {
  const { t, locale } = useWords()
  if (target === null || remainingSeconds === null) return null
  const values = {
    target: formatSeconds(locale, target),
    used: formatSeconds(locale, consumedSeconds),
    left: formatSeconds(locale, Math.max(0, remainingSeconds)),
    late: formatSeconds(locale, Math.max(0, -remainingSeconds)),
  }
  return (
    <p className="sum">{t(remainingSeconds < 0 ? 'promise:page.sumLate' : 'promise:page.sum', values)}</p>
  )
}
