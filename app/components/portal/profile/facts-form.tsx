import { type Locale, locales, ownName } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import { profilePath } from '~/paths'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/controls'
import { DescriptionList } from '../../ui/description-list'
import { RadioCards } from '../../ui/radio-cards'
import type { Refusal } from '../refusal'

export interface ProfileFacts {
  name: string
  email: string
  locale: Locale
  /** Null for who works at no desk. */
  handles: string[] | null
}

export function FactsForm({ person, refusal }: { person: ProfileFacts; refusal: Refusal }) {
  const t = useT()
  const { typed, errorOf } = refusal
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('account:profile.facts')}</h2>
      <DescriptionList facts={[{ term: t('account:field.email'), value: person.email }]} />
      <form method="post" action={profilePath()} noValidate className="form">
        <input type="hidden" name="intent" value="profile" />
        <TextField
          label={t('account:field.name')}
          hint={t('account:field.nameHint')}
          name="name"
          autoComplete="name"
          defaultValue={typed('name', person.name)}
          error={errorOf('name')}
          required
        />
        <RadioCards
          label={t('account:field.locale')}
          hint={t('account:field.localeHint')}
          name="locale"
          choices={locales.map((locale) => ({ value: locale, label: ownName[locale] }))}
          defaultValue={typed('locale', person.locale)}
          error={errorOf('locale')}
        />
        {person.handles && <Handles handles={person.handles} refusal={refusal} />}
        <div>
          <Button look="primary">{t('account:profile.save')}</Button>
        </div>
      </form>
    </section>
  )
}

/** In which of the two languages of the Region an agent helps. */
function Handles({ handles, refusal }: { handles: string[]; refusal: Refusal }) {
  const t = useT()
  const isTicked = (field: string, language: string) =>
    refusal.errors.length > 0 ? refusal.wasTicked(field) : handles.includes(language)
  return (
    <fieldset className="field">
      <legend>{t('account:field.handles')}</legend>
      <Checkbox
        label={t('account:field.handlesNl')}
        name="handlesNl"
        value="yes"
        defaultChecked={isTicked('handlesNl', 'nl')}
      />
      <Checkbox
        label={t('account:field.handlesFr')}
        name="handlesFr"
        value="yes"
        defaultChecked={isTicked('handlesFr', 'fr')}
      />
    </fieldset>
  )
}
