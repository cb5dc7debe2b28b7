import { type PromiseKind, promiseKinds, type Targets } from '~/domain/promises/contract'
import type { Line } from '~/domain/promises/contract-terms'
import { subjectText } from '~/i18n/contract-words'
import { formatMinutes } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { Button } from '../../ui/button'
import { Select } from '../../ui/controls'
import { Disclosure } from '../../ui/disclosure'
import { Notice } from '../../ui/notice'
import { type ContractPlaces, nameIn, subjectChoices } from './contract-choices'

/** A line by what it speaks of; null is all the rest. */
type Subject = Pick<Line, 'serviceId' | 'type' | 'priority'> | null
export interface Loser {
  subject: Subject
  because: 'lessSpecific' | 'default' | 'notYet' | 'noLonger'
}

export interface Trial {
  /** What was asked last. */
  tried: { serviceId: string; type: string; priority: string }
  /** Null when nothing was asked. */
  outcome: {
    winner: { subject: Subject; targets: Targets; calendarId: string } | null
    losers: Loser[]
  } | null
}

/** "Which line would win?": a question to the same function that judges tickets. It changes nothing. */
export function RuleTrial({ places, tried, outcome }: Trial & { places: ContractPlaces }) {
  const { t } = useWords()
  const choices = subjectChoices(t, '', places.services)
  const field = (name: 'service' | 'type' | 'priority', value: string) => (
    <Select
      label={t(`manage:contract.column.${name === 'service' ? 'serviceId' : name}`)}
      name={name}
      id={`try-${name}`}
      choices={
        name === 'service'
          ? [{ value: '', label: t('manage:none') }, ...choices.service.slice(1)]
          : choices[name].slice(1)
      }
      defaultValue={value}
    />
  )
  return (
    <section aria-labelledby="try" className="box">
      <h2 id="try">{t('manage:contract.try')}</h2>
      <form method="get" className="fields-row">
        {field('service', tried.serviceId)}
        {field('type', tried.type)}
        {field('priority', tried.priority)}
        <Button>{t('manage:contract.show')}</Button>
      </form>
      {outcome && <Outcome outcome={outcome} places={places} />}
    </section>
  )
}

function Outcome({ outcome, places }: { outcome: NonNullable<Trial['outcome']>; places: ContractPlaces }) {
  const { t, locale } = useWords()
  const { winner, losers } = outcome
  const text = (subject: Subject) => subjectText(t, subject, nameIn(places.services))
  const promised = ({ targets }: { targets: Targets }) =>
    promiseKinds
      .map((kind: PromiseKind) => {
        const seconds = targets[kind]
        const time = seconds === null ? t('manage:contract.nothing') : formatMinutes(locale, seconds / 60)
        return t('manage:contract.promise', { kind: t(`manage:contract.column.${kind}`), time })
      })
      .join(' · ')
  const reasons = (those: Loser[]) => (
    <ul className="plain-list">
      {those.map(({ subject, because }, place) => (
        // Lines of several versions can say the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed on an open page
        <li key={place}>
          {t('manage:contract.loses', {
            line: text(subject),
            because: t(`manage:contract.because.${because}`),
          })}
        </li>
      ))}
    </ul>
  )
  const here = losers.filter(({ because }) => because === 'lessSpecific' || because === 'default')
  const elsewhere = losers.filter((loser) => !here.includes(loser))
  return (
    <div className="mt-4">
      <Notice live>
        {winner ? (
          <>
            <p>{t('manage:contract.wins', { line: text(winner.subject) })}</p>
            <p>{promised(winner)}</p>
            <p>{t('manage:contract.countedIn', { calendar: nameIn(places.calendars)(winner.calendarId) })}</p>
          </>
        ) : (
          <p>{t('manage:contract.empty')}</p>
        )}
      </Notice>
      {here.length > 0 && <div className="mt-3">{reasons(here)}</div>}
      {elsewhere.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={t('manage:contract.otherVersions', { count: elsewhere.length })}>
            {reasons(elsewhere)}
          </Disclosure>
        </div>
      )}
    </div>
  )
}
