import { Download } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { Select } from '~/components/ui/controls'
import type { Compared, EffortMeasure } from '~/domain/effort/comparison'
import { monthAfter, monthsBetween } from '~/domain/figures'
import { formatMonth } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskFairnessFilePath, deskFairnessPath, deskFiguresPath } from '~/paths'
import { FairnessTable, type ShownBody } from './fairness-table'
import { ShareChart } from './share-chart'

interface FairnessPageProps {
  from: string
  until: string
  thisMonth: string
  bodies: ShownBody[]
  mean: Compared
  effort: EffortMeasure
}

/** Does everybody who shares the pool get the same from it? The administrations of a lead beside each other. */
export function FairnessPage({ from, until, thisMonth, bodies, mean, effort }: FairnessPageProps) {
  const { t, locale } = useWords()
  const isEmpty = bodies.every(({ tickets }) => tickets === null)
  const period = { from: formatMonth(locale, from), until: formatMonth(locale, until) }
  return (
    <div className="promises-now">
      <div className="page-head">
        <h1>{t('effort:compare.title')}</h1>
      </div>
      <p className="text-muted">{t('effort:compare.intro')}</p>
      <MonthsForm from={from} until={until} thisMonth={thisMonth} />
      {isEmpty ? (
        <p className="empty">{t('effort:compare.empty')}</p>
      ) : (
        <>
          <section className="panel" aria-labelledby="compared">
            <h2 id="compared">{t('effort:compare.table', period)}</h2>
            {bodies.length === 1 && <p>{t('effort:compare.alone')}</p>}
            <FairnessTable bodies={bodies} mean={mean} />
            <p className="mt-4 text-muted">
              {t('effort:fewWhy')} {t('effort:compare.exact')} {t(`effort:compare.by.${effort}`)}
            </p>
            <p className="list-files">
              <Download size={16} aria-hidden="true" />
              <a href={deskFairnessFilePath('csv', { from, until })} target="_self">
                {t('promise:figures.csv')}
              </a>
              <a href={deskFairnessFilePath('xlsx', { from, until })} target="_self">
                {t('promise:figures.xlsx')}
              </a>
            </p>
          </section>
          <ShareChart bodies={bodies} effort={effort} />
        </>
      )}
      <p>
        <a href={deskFiguresPath()}>{t('promise:figures.title')}</a>
      </p>
    </div>
  )
}

const MONTHS_TO_CHOOSE = 36

function MonthsForm({ from, until, thisMonth }: { from: string; until: string; thisMonth: string }) {
  const { t, locale } = useWords()
  const months = monthsBetween(monthAfter(thisMonth, 1 - MONTHS_TO_CHOOSE), thisMonth)
    .reverse()
    .map((month) => ({ value: month, label: formatMonth(locale, month) }))
  return (
    <form method="get" action={deskFairnessPath()} className="wish no-print">
      <Select label={t('promise:figures.from')} name="from" choices={months} defaultValue={from} />
      <Select label={t('promise:figures.until')} name="until" choices={months} defaultValue={until} />
      <Button>{t('promise:figures.show')}</Button>
    </form>
  )
}
