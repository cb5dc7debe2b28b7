import { useWords } from '~/i18n/use-t'
import { Checkbox } from '../ui/checkbox'
import { Select, TextField } from '../ui/controls'
import { Disclosure } from '../ui/disclosure'
import { FieldHelp } from '../ui/field'
import type { Refusal } from './refusal'
import { type Texts, textIn } from './texts'

export interface AskingAdministration {
  id: string
  names: Texts
  hasUnit: boolean
}

export interface NewTicketExtrasProps {
  /** More than one: the form asks which. */
  administrations: AskingAdministration[]
  /** The one that was chosen last. */
  askedFor: string | null
  profile: { callbackNumber: string; site: string; room: string }
  /** What it goes on from is. */
  isConfidential: boolean
  refusal: Refusal
}

/** What has a good default, and is asked of nobody who does not want to say it. */
export function NewTicketExtras({
  administrations,
  askedFor,
  profile,
  isConfidential,
  refusal,
}: NewTicketExtrasProps) {
  const { locale, t } = useWords()
  const { errorOf, typed, wasTicked } = refusal
  const shareError = errorOf('sharedWithUnit')
  return (
    <div className="extras">
      {administrations.length > 1 && (
        <Select
          label={t('portal:new.administration')}
          name="administration"
          choices={[
            { value: '', label: t('portal:new.administrationNone') },
            ...administrations.map(({ id, names }) => ({ value: id, label: textIn(names, locale).text })),
          ]}
          defaultValue={typed('administration', askedFor ?? '')}
          error={errorOf('administration')}
        />
      )}
      {administrations.some(({ hasUnit }) => hasUnit) && (
        <div className="field" data-error={shareError ? '' : undefined}>
          <FieldHelp name="sharedWithUnit" {...(shareError && { error: shareError })} />
          <div>
            <Checkbox
              id="sharedWithUnit"
              name="sharedWithUnit"
              value="yes"
              label={t('portal:new.share')}
              defaultChecked={wasTicked('sharedWithUnit')}
              aria-describedby={shareError && 'sharedWithUnit-error'}
            />
          </div>
        </div>
      )}
      <Reach profile={profile} refusal={refusal} />
      <Disclosure
        summary={t('portal:new.colleagueFold')}
        open={Boolean(errorOf('colleague') || typed('colleague'))}
      >
        <TextField
          label={t('portal:new.colleague')}
          hint={t('portal:new.colleagueHint')}
          name="colleague"
          defaultValue={typed('colleague')}
          error={errorOf('colleague')}
          autoComplete="off"
          optional
        />
      </Disclosure>
      <Disclosure
        summary={t('portal:new.confidentialFold')}
        open={isConfidential || wasTicked('confidential')}
      >
        <p>{t('portal:new.confidentialHint')}</p>
        <Checkbox
          name="confidential"
          value="yes"
          label={t('portal:new.confidential')}
          defaultChecked={isConfidential || wasTicked('confidential')}
        />
      </Disclosure>
    </div>
  )
}

/** Telephone and place: the fold says what we know, so that most people need not open it. */
function Reach({ profile, refusal }: Pick<NewTicketExtrasProps, 'profile' | 'refusal'>) {
  const { t } = useWords()
  const { errorOf, typed } = refusal
  const known = [profile.callbackNumber, profile.site, profile.room].filter(Boolean).join(', ')
  const fields = ['callbackNumber', 'site', 'room'] as const
  return (
    <Disclosure
      summary={known ? t('portal:new.reachKnown', { known }) : t('portal:new.reachFold')}
      open={fields.some((field) => errorOf(field))}
    >
      <div className="stack">
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`portal:new.${field}`)}
            name={field}
            type={field === 'callbackNumber' ? 'tel' : 'text'}
            autoComplete={field === 'callbackNumber' ? 'tel' : 'off'}
            defaultValue={typed(field, profile[field])}
            error={errorOf(field)}
            optional
          />
        ))}
      </div>
    </Disclosure>
  )
}
