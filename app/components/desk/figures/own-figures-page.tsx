import { Button } from '~/components/ui/button'
import { formatMonth } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { ownFiguresPath } from '~/paths'
import { BigFigures } from './big-figures'
import { FiguresGroups } from './figures-groups'
import type { ShownLine } from './figures-table'
import { MonthFields } from './figures-wish-form'

export interface OwnFiguresPageProps {
  wish: { from: string; until: string }
  thisMonth: string
  total: ShownLine
  months: ShownLine[]
}

/** What somebody did at their desks, month by month: the figures that their lead would see, and nobody to compare with. */
export function OwnFiguresPage({ wish, thisMonth, total, months }: OwnFiguresPageProps) {
  const { t, locale } = useWords()
  const isEmpty = total.inflow + total.outflow === 0
  return (
    <div className="promises-now">
      <div className="page-head">
        <h1>{t('promise:figures.own.title')}</h1>
      </div>
      <p className="text-muted">{t('promise:figures.own.intro')}</p>
      <form method="get" action={ownFiguresPath()} className="wish no-print">
        <MonthFields wish={wish} thisMonth={thisMonth} />
        <Button>{t('promise:figures.show')}</Button>
      </form>
      {isEmpty ? (
        <p className="empty">{t('promise:figures.own.empty')}</p>
      ) : (
        <>
          <BigFigures total={total} />
          <FiguresGroups
            heading={t('promise:figures.own.month')}
            nameOf={({ value }) => formatMonth(locale, value)}
            lines={months.toReversed()}
          />
        </>
      )}
    </div>
  )
}
