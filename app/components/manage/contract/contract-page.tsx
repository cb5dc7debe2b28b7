import type { ContractTerms } from '~/domain/promises/contract-terms'
import { useT } from '~/i18n/use-t'
import { manageAreaPath, manageContractFilePath, manageContractTermsPath, startFromPath } from '~/paths'
import type { Refusal } from '../../portal/refusal'
import { ButtonLink } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ManageHead } from '../manage-head'
import { VersionNotice } from '../version-notice'
import { type ShownVersion, VersionsList } from '../versions-list'
import type { ContractPlaces } from './contract-choices'
import { ContractTable } from './contract-table'
import { RuleTrial, type Trial } from './rule-trial'

interface ContractPageProps extends Trial {
  code: string
  said: string | null
  versions: ShownVersion[]
  shown: ShownVersion | null
  terms: ContractTerms | null
  places: ContractPlaces
  /** There is something to fetch as a file. */
  isInForce: boolean
  now: Date
  refusal: Refusal
}

/** What is promised now, or in the version that the reader opened; which line would win; and every version. */
export function ContractPage(props: ContractPageProps) {
  const { code, said, versions, shown, terms, places, isInForce, tried, outcome, now, refusal } = props
  const t = useT()
  const page = manageAreaPath(code, 'contract')
  const change = (
    <ButtonLink look="primary" href={manageContractTermsPath(code)}>
      {t('manage:contract.change')}
    </ButtonLink>
  )
  return (
    <>
      <ManageHead
        title={t('manage:area.contract')}
        intro={t('manage:contract.intro')}
        said={said}
        errors={refusal.errors}
        action={change}
      />
      <VersionNotice
        shown={shown}
        page={page}
        startFrom={shown && startFromPath(manageContractTermsPath(code), shown.id)}
        now={now}
      />
      {terms ? (
        <section aria-labelledby="lines">
          <h2 id="lines">{t('manage:contract.lines')}</h2>
          <ContractTable terms={terms} places={places} />
          <p className="mt-3">
            {t(terms.pausesForSupplier ? 'manage:contract.stands' : 'manage:contract.runs')}
          </p>
          {isInForce && (
            <p className="mt-3">
              <a href={manageContractFilePath(code)}>{t('manage:contract.asFile')}</a>
            </p>
          )}
        </section>
      ) : (
        <EmptyState title={t('manage:contract.empty')} />
      )}
      {isInForce && <RuleTrial places={places} tried={tried} outcome={outcome} />}
      {shown && <VersionsList versions={versions} shownId={shown.id} page={page} now={now} />}
    </>
  )
}
