import { roughly } from '~/i18n/figures-words'
import { formatMinutes } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { OwnYearTable, type ShownYear } from './own-year-table'

export interface OwnYearPageProps {
  years: (ShownYear & { code: string; name: string })[]
}

/** How fast the helpdesk usually helps, for each administration of the reader. */
export function OwnYearPage({ years }: OwnYearPageProps) {
  const { t } = useWords()
  return (
    <div className="stack">
      <h1>{t('effort:year.title')}</h1>
      <p className="lead">{t('effort:year.intro')}</p>
      {years.length === 0 && <p>{t('effort:year.nowhere')}</p>}
      {years.map((year) => (
        <section key={year.code} className="own-year" aria-labelledby={`of-${year.code}`}>
          <h2 id={`of-${year.code}`}>{year.name}</h2>
          {year.tickets === null ? <p>{t('effort:year.few')}</p> : <Told year={year} name={year.name} />}
        </section>
      ))}
    </div>
  )
}

function Told({ year, name }: { year: ShownYear; name: string }) {
  const { t, locale } = useWords()
  const { firstHalf, solutionHalf } = year
  const time = (minutes: number) => formatMinutes(locale, roughly(minutes))
  return (
    <>
      {firstHalf !== null && solutionHalf !== null && (
        <p>{t('effort:year.summary', { first: time(firstHalf), solution: time(solutionHalf) })}</p>
      )}
      <OwnYearTable caption={name} year={year} />
    </>
  )
}
