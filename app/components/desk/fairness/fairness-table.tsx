import { ScrollRegion } from '~/components/ui/scroll-region'
import type { Compared } from '~/domain/effort/comparison'
import { comparedCell, comparedColumns } from '~/i18n/comparison-words'
import { useWords } from '~/i18n/use-t'

export interface ShownBody extends Compared {
  code: string
  name: string
}

/** Each administration with its figures, and the mean of them below. Wide: it scrolls in itself. */
export function FairnessTable({ bodies, mean }: { bodies: ShownBody[]; mean: Compared }) {
  const { t, locale } = useWords()
  const cells = (line: Compared) =>
    comparedColumns.map((column) => (
      <td key={column} className="number">
        {comparedCell(t, locale, column, line)}
      </td>
    ))
  return (
    <ScrollRegion label={t('effort:compare.title')}>
      <table className="table counts">
        <caption className="sr-only">{t('effort:compare.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effort:compare.administration')}</th>
            {comparedColumns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`effort:compare.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <tr key={body.code}>
              <th scope="row">{body.name}</th>
              {cells(body)}
            </tr>
          ))}
        </tbody>
        {bodies.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('effort:compare.mean')}</th>
              {cells(mean)}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  )
}
