import { promiseKinds } from '~/domain/promises/contract'
import type { ContractTerms } from '~/domain/promises/contract-terms'
import { subjectText } from '~/i18n/contract-words'
import { useT } from '~/i18n/use-t'
import { Badge } from '../../ui/badge'
import { type ContractPlaces, nameIn } from './contract-choices'
import { Duration } from './duration'

interface ContractTableProps {
  terms: ContractTerms
  places: ContractPlaces
}

/** The lines from the most specific to all the rest, in words: read from above, the first that fits wins. */
export function ContractTable({ terms, places }: ContractTableProps) {
  const t = useT()
  const cells = ({ targets, calendarId }: ContractTerms['byDefault']) => (
    <>
      {promiseKinds.map((kind) => (
        <td key={kind} data-label={t(`manage:contract.column.${kind}`)}>
          <Duration seconds={targets[kind]} />
        </td>
      ))}
      <td data-label={t('manage:contract.column.calendarId')}>{nameIn(places.calendars)(calendarId)}</td>
    </>
  )
  return (
    <table className="table table-stack">
      <thead>
        <tr>
          <th scope="col">{t('manage:contract.for')}</th>
          {promiseKinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`manage:contract.column.${kind}`)}
            </th>
          ))}
          <th scope="col">{t('manage:contract.column.calendarId')}</th>
        </tr>
      </thead>
      <tbody>
        {terms.lines.map((line) => (
          <tr key={`${line.serviceId} ${line.type} ${line.priority}`}>
            <td>
              {subjectText(t, line, nameIn(places.services))}{' '}
              {places.services.some(({ id, isActive }) => id === line.serviceId && !isActive) && (
                <Badge tone="neutral">{t('manage:services.inactive')}</Badge>
              )}
            </td>
            {cells(line)}
          </tr>
        ))}
        <tr>
          <td>{t('manage:contract.otherwise')}</td>
          {cells(terms.byDefault)}
        </tr>
      </tbody>
    </table>
  )
}
