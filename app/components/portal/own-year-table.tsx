import { formatShare } from '~/i18n/comparison-words'
import { roughly } from '~/i18n/figures-words'
import { formatMinutes } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

interface Told {
  firstHalf: number | null
  firstNine: number | null
  solutionHalf: number | null
  solutionNine: number | null
  kept: number | null
}

/** How the helpdesk did for an administration, beside the mean of all. Null: not told. */
export interface ShownYear extends Told {
  tickets: number | null
  mean: Told
}

const rows = [
  ['firstHalf', 'first'],
  ['firstNine', 'firstNine'],
  ['solutionHalf', 'solution'],
  ['solutionNine', 'solutionNine'],
  ['kept', 'kept'],
] as const

/** One line for each promise, the reader's own first. What is not told is said in words. */
export function OwnYearTable({ caption, year }: { caption: string; year: ShownYear }) {
  const { t, locale } = useWords()
  const cell = (row: keyof Told, told: Told) => {
    const value = told[row]
    if (value === null) return t('effort:few')
    return row === 'kept' ? formatShare(locale, value) : formatMinutes(locale, roughly(value))
  }
  const hasMean = rows.some(([row]) => year.mean[row] !== null)
  return (
    <>
      <table className="table table-stack labelled counts">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effort:year.measure')}</th>
            <th scope="col" className="number">
              {t('effort:year.own')}
            </th>
            {hasMean && (
              <th scope="col" className="number">
                {t('effort:year.mean')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, words]) => (
            <tr key={row}>
              <th scope="row">{t(`effort:year.${words}`)}</th>
              <td className="number" data-label={t('effort:year.own')}>
                {cell(row, year)}
              </td>
              {hasMean && (
                <td className="number" data-label={t('effort:year.mean')}>
                  {cell(row, year.mean)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 text-muted">{t(hasMean ? 'effort:year.unnamed' : 'effort:year.noMean')}</p>
    </>
  )
}
