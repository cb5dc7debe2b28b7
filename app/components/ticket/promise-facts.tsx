import type { PromiseKind } from '~/domain/promises/contract'
import { formatMoment } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { DescriptionList } from '../ui/description-list'
import { Due } from './due'

/** What is promised of a ticket; the views give the newest of each kind. */
export interface ShownPromise {
  promise: PromiseKind
  /** ISO moments. */
  dueAt: string | null
  metAt: string | null
  endedAs: 'met' | 'apart' | null
  stands: boolean
}

/** Each promise with when it is due, or what became of it. */
export function PromiseFacts({ promises, now }: { promises: ShownPromise[]; now: Date }) {
  const { t } = useWords()
  return (
    <DescriptionList
      facts={promises.map((promise) => ({
        term: t(`promise:kind.${promise.promise}`),
        value: <PromiseState {...promise} now={now} />,
      }))}
    />
  )
}

function PromiseState({ promise, dueAt, metAt, endedAs, stands, now }: ShownPromise & { now: Date }) {
  const { t, locale } = useWords()
  if (endedAs === 'apart') return <span className="text-muted">{t('promise:apart')}</span>
  if (metAt) {
    const isLate = dueAt !== null && dueAt < metAt
    const moment = formatMoment(locale, new Date(metAt), now)
    return (
      <span className={isLate ? 'due' : 'text-muted'} data-near={isLate ? 'late' : undefined}>
        {t(isLate ? 'promise:metLate' : 'promise:metAt', { moment })}
      </span>
    )
  }
  if (!dueAt) return <span className="text-muted">{stands ? t('promise:stands') : ''}</span>
  return (
    <>
      <Due promise={promise} at={dueAt} now={now} />
      <span className="block text-muted">{formatMoment(locale, new Date(dueAt), now)}</span>
      {stands && <span className="block text-muted">{t('promise:stands')}</span>}
    </>
  )
}
