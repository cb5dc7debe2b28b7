import { Checkbox } from '~/components/ui/checkbox'
import { Select, TextArea, TextField } from '~/components/ui/controls'
import { Disclosure } from '~/components/ui/disclosure'
import { FileField } from '~/components/ui/file-field'
import { RadioCards } from '~/components/ui/radio-cards'
import { abilities, levels, ticketTypes } from '~/domain/ticket-values'
import { locales } from '~/i18n/locales'
import { useWords } from '~/i18n/use-t'
import type { FoundPerson } from '../person-field'
import type { GivenForm } from './form-answer'

interface QuestionSectionProps {
  services: { id: string; name: string; isConfidential: boolean }[]
  caller: FoundPerson | null
  /** What it goes on from is. */
  isConfidential: boolean
  given: GivenForm
}

const LARGEST_FILE_BYTES = 25 * 1024 * 1024

/** What it is about, in the order in which a call goes. */
export function QuestionSection({ services, caller, isConfidential, given }: QuestionSectionProps) {
  const { t, locale } = useWords()
  const { errorOf, typedIn } = given
  const levelChoices = (words: 'level' | 'urgencyLevel') => [
    { value: '', label: t('desk:new.fromAnswers') },
    ...levels.map((value) => ({ value, label: t(`ticket:${words}.${value}`) })),
  ]
  return (
    <fieldset className="form-section">
      <legend>{t('desk:new.what')}</legend>
      <div className="form-row">
        <Select
          label={t('desk:new.channel')}
          name="channel"
          defaultValue={typedIn('channel') ?? 'telephone'}
          choices={(['telephone', 'counter', 'post', 'mail'] as const).map((value) => ({
            value,
            label: t(`ticket:channel.${value}`),
          }))}
          {...errorOf('channel')}
        />
        <div className="only-post">
          <TextField
            label={t('desk:new.receivedOn')}
            name="receivedOn"
            type="date"
            optional
            defaultValue={typedIn('receivedOn')}
            {...errorOf('receivedOn')}
          />
        </div>
        <Select
          label={t('desk:new.type')}
          name="type"
          defaultValue={typedIn('type') ?? 'incident'}
          choices={ticketTypes.map((value) => ({ value, label: t(`ticket:staffType.${value}`) }))}
          {...errorOf('type')}
        />
        {services.length > 0 && (
          <Select
            label={t('desk:new.service')}
            name="serviceId"
            defaultValue={typedIn('serviceId') ?? ''}
            choices={[
              { value: '', label: t('desk:new.noService') },
              ...services.map(({ id, name, isConfidential }) => ({
                value: id,
                label: isConfidential ? `${name} (${t('ticket:confidential')})` : name,
              })),
            ]}
            {...errorOf('service')}
          />
        )}
        <Select
          // The caller's language is the default, until somebody says otherwise.
          key={caller?.id}
          label={t('desk:new.language')}
          name="language"
          defaultValue={typedIn('language') ?? caller?.locale ?? locale}
          choices={locales.map((value) => ({ value, label: t(`ticket:language.${value}`) }))}
          {...errorOf('language')}
        />
      </div>
      <TextField
        label={t('desk:new.subject')}
        name="subject"
        maxLength={200}
        defaultValue={typedIn('subject')}
        {...errorOf('subject')}
      />
      <TextArea
        label={t('desk:new.description')}
        name="description"
        rows={5}
        defaultValue={typedIn('description')}
        {...errorOf('description')}
      />
      <div className="form-row">
        <RadioCards
          label={t('desk:new.affected')}
          name="affected"
          defaultValue={typedIn('affected') ?? 'me'}
          choices={[
            { value: 'me', label: t('desk:new.affectedMe') },
            { value: 'several', label: t('desk:new.affectedSeveral') },
            { value: 'everybody', label: t('desk:new.affectedEverybody') },
            { value: 'public', label: t('desk:new.affectedPublic') },
          ]}
          {...errorOf('affected')}
        />
        <RadioCards
          label={t('desk:new.ability')}
          name="ability"
          defaultValue={typedIn('ability') ?? 'difficulty'}
          choices={abilities.map((value) => ({ value, label: t(`ticket:ability.${value}`) }))}
          {...errorOf('ability')}
        />
      </div>
      <Disclosure summary={t('desk:new.weigh')} open={Boolean(typedIn('impact') || typedIn('urgency'))}>
        <div className="form-row">
          <Select
            label={t('desk:properties.impact')}
            name="impact"
            defaultValue={typedIn('impact') ?? ''}
            choices={levelChoices('level')}
            {...errorOf('impact')}
          />
          <Select
            label={t('desk:properties.urgency')}
            name="urgency"
            defaultValue={typedIn('urgency') ?? ''}
            choices={levelChoices('urgencyLevel')}
            {...errorOf('urgency')}
          />
        </div>
      </Disclosure>
      <p className="hint only-post">{t('desk:new.scan')}</p>
      <FileField
        label={t('desk:new.files')}
        name="files"
        optional
        maxBytes={LARGEST_FILE_BYTES}
        kept={given.keptFiles}
        {...errorOf('files')}
      />
      <Checkbox
        label={t('desk:new.confidential')}
        name="isConfidential"
        value="yes"
        defaultChecked={
          typedIn('subject') === undefined ? isConfidential : typedIn('isConfidential') === 'yes'
        }
      />
    </fieldset>
  )
}
