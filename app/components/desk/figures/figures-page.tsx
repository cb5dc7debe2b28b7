import { Download } from 'lucide-react'
import { type FigureWay, figureName } from '~/i18n/figures-words'
import { formatMonth, formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskFairnessPath, deskFiguresFilePath, deskReportsPath } from '~/paths'
import { BigFigures } from './big-figures'
import { FiguresGroups } from './figures-groups'
import type { ShownLine } from './figures-table'
import { FiguresWishForm, type ShownWish } from './figures-wish-form'
import { KeptChart } from './kept-chart'

export interface FiguresPageProps {
  wish: ShownWish & { by: FigureWay }
  thisMonth: string
  administrations: { code: string; name: string }[]
  total: ShownLine
  months: ShownLine[]
  lines: ShownLine[]
  backlog: { day: number; week: number; month: number; longer: number }
  showsAgents: boolean
}

/** What a lead answers for, over months: numbers first, then how it went, then each part. */
export function FiguresPage(props: FiguresPageProps) {
  const { wish, administrations, total, months, lines, backlog, showsAgents } = props
  const { t, locale } = useWords()
  const isEmpty = total.inflow + total.outflow === 0
  const isByAgent = wish.by === 'agent'
  return (
    <div className="promises-now">
      <div className="page-head">
        <h1>{t('promise:figures.title')}</h1>
      </div>
      <p className="text-muted">{t('promise:figures.intro')}</p>
      <p>
        <a href={deskFairnessPath()}>{t('effort:compare.open')}</a> ·{' '}
        <a href={deskReportsPath()}>{t('effort:reports.open')}</a>
      </p>
      <p className="print-only">
        {t('promise:figures.period', {
          from: formatMonth(locale, wish.from),
          until: formatMonth(locale, wish.until),
          place:
            administrations.find(({ code }) => code === wish.administration)?.name ??
            t('promise:figures.all'),
        })}
      </p>
      <FiguresWishForm {...props} />
      {isEmpty ? (
        <p className="empty">{t('promise:figures.empty')}</p>
      ) : (
        <>
          <BigFigures total={total} />
          <KeptChart months={months} />
          {isByAgent && (
            <p className="text-muted">
              {t(showsAgents ? 'promise:figures.agentsText' : 'promise:figures.agentsOff')}
            </p>
          )}
          <FiguresGroups
            heading={t(`promise:figures.by.${wish.by}`)}
            nameOf={(line) => figureName(t, wish.by, line)}
            lines={lines}
          >
            <p className="list-files no-print">
              <Download size={16} aria-hidden="true" />
              <a href={deskFiguresFilePath('csv', wish)} target="_self">
                {t('promise:figures.csv')}
              </a>
              <a href={deskFiguresFilePath('xlsx', wish)} target="_self">
                {t('promise:figures.xlsx')}
              </a>
            </p>
          </FiguresGroups>
        </>
      )}
      <section className="panel" aria-labelledby="backlog">
        <h2 id="backlog">{t('promise:figures.backlog.title')}</h2>
        <dl className="figures">
          {(['day', 'week', 'month', 'longer'] as const).map((age) => (
            <div key={age} className="figure">
              <dt>{t(`promise:figures.backlog.${age}`)}</dt>
              <dd>{formatNumber(locale, backlog[age])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
