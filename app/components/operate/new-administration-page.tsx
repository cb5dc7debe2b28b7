import { administrationKinds, administrationTemplate } from '~/domain/administration-template'
import { useWords } from '~/i18n/use-t'
import { operateAreaPath } from '~/paths'
import { MailField } from '../manage/invited-fields'
import { choicesOf } from '../manage/language-choices'
import { LanguageFields } from '../manage/language-fields'
import { ManageHead } from '../manage/manage-head'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Select, TextField } from '../ui/controls'
import { RadioCards } from '../ui/radio-cards'
import { PersonFields } from './person-fields'

/** In the order in which they stand on the page. */
export const newAdministrationFields = [
  ...['code', 'kind', 'nameNl', 'nameFr', 'nameEn', 'nameDe', 'languageOrder'],
  ...['address', 'domain', 'telephone', 'team', 'coordinatorEmail', 'coordinatorName', 'coordinatorLocale'],
]

interface NewAdministrationPageProps {
  said: string | null
  teams: { id: string; name: string }[]
  refusal: Refusal
}

/** Everything that an administration needs to begin, on one page. */
export function NewAdministrationPage({ said, teams, refusal }: NewAdministrationPageProps) {
  const { t } = useWords()
  return (
    <>
      <ManageHead
        title={t('operate:administrations.new')}
        intro={t('operate:founding.intro')}
        said={said}
        errors={refusal.errors}
        above={{ label: t('operate:area.administrations'), href: operateAreaPath('administrations') }}
      />
      <form method="post" noValidate className="form">
        <Body refusal={refusal} />
        <Reach teams={teams} refusal={refusal} />
        <fieldset className="group">
          <legend>{t('operate:founding.coordinator')}</legend>
          <p className="hint">{t('operate:founding.coordinatorText')}</p>
          <PersonFields
            names={{ name: 'coordinatorName', email: 'coordinatorEmail', locale: 'coordinatorLocale' }}
            refusal={refusal}
          />
        </fieldset>
        <Beginning />
        <div>
          <Button look="primary">{t('operate:founding.add')}</Button>
        </div>
      </form>
    </>
  )
}

function Body({ refusal }: { refusal: Refusal }) {
  const { t } = useWords()
  const { errorOf, typed } = refusal
  return (
    <fieldset className="group">
      <legend>{t('operate:founding.body')}</legend>
      <TextField
        label={t('operate:field.code')}
        hint={t('operate:field.codeHint')}
        name="code"
        maxLength={5}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={typed('code')}
        error={errorOf('code')}
        required
      />
      <RadioCards
        label={t('operate:field.kind')}
        name="kind"
        choices={administrationKinds.map((value) => ({ value, label: t(`operate:kind.${value}`) }))}
        defaultValue={typed('kind', 'administration')}
        error={errorOf('kind')}
      />
      <LanguageFields of="name" texts={null} refusal={refusal} />
      <RadioCards
        label={t('manage:administration.languageOrder')}
        name="languageOrder"
        choices={(['nl_fr', 'fr_nl'] as const).map((value) => ({
          value,
          label: t(`manage:administration.${value}`),
        }))}
        defaultValue={typed('languageOrder', 'nl_fr')}
        error={errorOf('languageOrder')}
      />
    </fieldset>
  )
}

function Reach({ teams, refusal }: Pick<NewAdministrationPageProps, 'teams' | 'refusal'>) {
  const { t } = useWords()
  const { errorOf, typed } = refusal
  return (
    <fieldset className="group">
      <legend>{t('operate:founding.reach')}</legend>
      <MailField
        label={t('operate:field.address')}
        hint={t('operate:field.addressHint')}
        name="address"
        refusal={refusal}
      />
      <TextField
        label={t('operate:field.domain')}
        hint={t('operate:field.domainHint')}
        name="domain"
        maxLength={253}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed('domain')}
        error={errorOf('domain')}
        optional
      />
      <TextField
        label={t('operate:field.telephone')}
        name="telephone"
        type="tel"
        maxLength={60}
        autoComplete="off"
        defaultValue={typed('telephone')}
        error={errorOf('telephone')}
        required
      />
      <Select
        label={t('operate:field.team')}
        hint={t('operate:field.teamHint')}
        name="team"
        choices={choicesOf(t('manage:none'), teams)}
        defaultValue={typed('team')}
        error={errorOf('team')}
        optional
      />
    </fieldset>
  )
}

/** What is there at once, so that nobody wonders afterwards. */
function Beginning() {
  const { locale, t } = useWords()
  const list = (things: readonly { names: Record<'nl' | 'fr' | 'en' | 'de', string> }[]) =>
    new Intl.ListFormat(locale).format(things.map(({ names }) => names[locale]))
  const { queues, services } = administrationTemplate
  return (
    <section className="panel" aria-labelledby="beginning">
      <h2 id="beginning">{t('operate:founding.starts')}</h2>
      <ul className="plain-list">
        <li>{t('operate:founding.startsQueues', { list: list(queues) })}</li>
        <li>{t('operate:founding.startsServices', { list: list(services) })}</li>
        <li>{t('operate:founding.startsHours')}</li>
        <li>{t('operate:founding.startsPriorities')}</li>
      </ul>
    </section>
  )
}
