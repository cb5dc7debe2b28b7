import { promiseKinds } from '~/domain/promises/contract'
import { type ContractTerms, type TermsChange, termsChanges } from '~/domain/promises/contract-terms'
import { type TypedContract, termsTyped } from '~/domain/promises/typed-contract'
import { subjectText } from '~/i18n/contract-words'
import { formatMinutes } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { Notice } from '../../ui/notice'
import { type ContractPlaces, nameIn } from './contract-choices'

interface TermsChangesProps {
  before: ContractTerms
  after: TypedContract
  places: ContractPlaces
}

/** What a file would change of what is in force, before anything is saved. */
export function TermsChanges({ before, after, places }: TermsChangesProps) {
  const { t, locale } = useWords()
  const changes = termsChanges(before, termsTyped(after))
  const promised = (terms: TermsChange['before']) =>
    terms === null
      ? ''
      : [
          ...promiseKinds.map((kind) => {
            const seconds = terms.targets[kind]
            return seconds === null ? '–' : formatMinutes(locale, seconds / 60)
          }),
          nameIn(places.calendars)(terms.calendarId),
        ].join(' · ')
  if (changes.length === 0)
    return (
      <Notice>
        <p>{t('manage:contract.nothingChanges')}</p>
      </Notice>
    )
  return (
    <Notice title={t('manage:contract.changes')} live>
      <p>{t('manage:contract.changesText')}</p>
      <ul className="plain-list">
        {changes.map(({ change, subject, before: was, after: becomes }) => (
          <li key={`${change} ${subject?.serviceId} ${subject?.type} ${subject?.priority}`}>
            {t(`manage:contract.would.${change}`, {
              line: subjectText(t, subject, nameIn(places.services)),
              before: promised(was),
              after: promised(becomes),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
