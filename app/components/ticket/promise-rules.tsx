import { formatSeconds } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { Badge } from '../ui/badge'
import { ScrollRegion } from '../ui/scroll-region'
import type { ShownRule } from './promise-explanation'

/** Which line of the contract counts for a ticket, and why each other line that speaks of it does not. */
export function PromiseRules({ rules }: { rules: ShownRule[] }) {
  const { t } = useWords()
  return (
    <section className="panel" aria-labelledby="rules">
      <h2 id="rules">{t('promise:page.rule')}</h2>
      <ScrollRegion label={t('promise:page.rule')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('promise:page.line')}</th>
              <th scope="col">{t('promise:page.targets')}</th>
              <th scope="col">{t('promise:page.status')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <RuleLine key={`${rule.id}${rule.because}`} rule={rule} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

function RuleLine({ rule: { service, type, priority, targets, because } }: { rule: ShownRule }) {
  const { t, locale } = useWords()
  const about = [
    service,
    type && t(`ticket:staffType.${type}`),
    priority && t(`ticket:priority.${priority}`),
  ].filter(Boolean)
  const inWords = [targets.first, targets.next, targets.resolution].map((seconds) =>
    seconds === null ? t('promise:page.noTarget') : formatSeconds(locale, seconds),
  )
  return (
    <tr>
      <td>{about.join(' · ') || t('promise:page.anyLine')}</td>
      <td>{inWords.join(' / ')}</td>
      <td>
        {because === null ? (
          <Badge tone="success">{t('promise:page.winner')}</Badge>
        ) : (
          <span className="text-muted">{t(`promise:page.lost.${because}`)}</span>
        )}
      </td>
    </tr>
  )
}
