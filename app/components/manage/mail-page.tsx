import { type Locale, ownName } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Select, TextField } from '../ui/controls'
import { languageChoices } from './language-choices'
import { ManageHead } from './manage-head'
import { RemovableList } from './removable-list'

/** In the order in which they stand on the page. */
export const mailFields = ['address', 'language', 'domain']

export interface MailPageProps {
  said: string | null
  addresses: { address: string; language: Locale | null }[]
  domains: string[]
  refusal: Refusal
}

export function MailPage({ said, addresses, domains, refusal }: MailPageProps) {
  const t = useT()
  const { errorOf, typed } = refusal
  return (
    <>
      <ManageHead
        title={t('manage:area.mail')}
        intro={t('manage:mail.intro')}
        said={said}
        errors={refusal.errors}
      />
      <section aria-labelledby="addresses">
        <h2 id="addresses">{t('manage:mail.addresses')}</h2>
        <RemovableList
          rows={addresses.map(({ address, language }) => ({
            value: address,
            note: language && ownName[language],
          }))}
          field="address"
          intent="removeAddress"
          empty={t('manage:mail.noAddresses')}
        />
        <form method="post" noValidate className="form mt-4">
          <div className="two-languages">
            <TextField
              label={t('manage:mail.address')}
              name="address"
              inputMode="email"
              maxLength={254}
              defaultValue={typed('address')}
              error={errorOf('address')}
              autoComplete="off"
            />
            <Select
              label={t('manage:mail.addressLanguage')}
              name="language"
              choices={languageChoices(t('manage:anyLanguage'))}
              defaultValue={typed('language')}
              error={errorOf('language')}
              optional
            />
          </div>
          <div>
            <Button name="intent" value="addAddress">
              {t('manage:mail.addAddress')}
            </Button>
          </div>
        </form>
      </section>
      <section aria-labelledby="domains" className="panel">
        <h2 id="domains">{t('manage:mail.domains')}</h2>
        <p className="hint">{t('manage:mail.domainsText')}</p>
        <RemovableList
          rows={domains.map((value) => ({ value, note: null }))}
          field="domain"
          intent="removeDomain"
          empty={t('manage:mail.noDomains')}
        />
        <form method="post" noValidate className="form mt-4">
          <TextField
            label={t('manage:mail.domain')}
            hint={t('manage:mail.domainHint')}
            name="domain"
            inputMode="url"
            maxLength={253}
            defaultValue={typed('domain')}
            error={errorOf('domain')}
            autoComplete="off"
          />
          <div>
            <Button name="intent" value="addDomain">
              {t('manage:mail.addDomain')}
            </Button>
          </div>
        </form>
      </section>
    </>
  )
}
