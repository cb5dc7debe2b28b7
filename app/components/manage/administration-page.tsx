import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { TextField } from '../ui/controls'
import { RadioCards } from '../ui/radio-cards'
import { AccentFields } from './accent-fields'
import { LanguageFields } from './language-fields'
import { ManageHead } from './manage-head'

export interface ShownAdministration {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  languageOrder: 'nl_fr' | 'fr_nl'
  accent: string | null
  showAgentNames: boolean
  closesAfterWorkingDays: number
  replyUndoSeconds: number
  showsAgentFigures: boolean
  telephone: string | null
  mail: string | null
  counterNl: string | null
  counterFr: string | null
}

/** In the order in which they stand on the page. */
export const administrationFields = [
  ...['nameNl', 'nameFr', 'nameEn', 'nameDe', 'telephone', 'mail', 'counterNl', 'counterFr'],
  ...['languageOrder', 'closesAfterWorkingDays', 'replyUndoSeconds', 'accent'],
]

interface AdministrationPageProps {
  administration: ShownAdministration
  said: string | null
  refusal: Refusal
  isRefused: boolean
}

export function AdministrationPage({ administration, said, refusal, isRefused }: AdministrationPageProps) {
  const t = useT()
  const { errorOf, typed, wasTicked } = refusal
  const contact = (name: 'telephone' | 'mail' | 'counterNl' | 'counterFr') => ({
    name,
    label: t(`manage:administration.${name}`),
    defaultValue: typed(name, administration[name] ?? ''),
    error: errorOf(name),
    required: true,
    autoComplete: 'off',
  })
  const { nameNl: nl, nameFr: fr, nameEn: en, nameDe: de } = administration
  return (
    <>
      <ManageHead
        title={t('manage:area.administration')}
        intro={t('manage:administration.intro')}
        said={said}
        errors={refusal.errors}
      />
      <form method="post" noValidate className="form">
        <fieldset className="group">
          <legend>{t('manage:administration.names')}</legend>
          <LanguageFields of="name" texts={{ nl, fr, en, de }} refusal={refusal} />
        </fieldset>
        <fieldset className="group">
          <legend>{t('manage:administration.contact')}</legend>
          <div className="two-languages">
            <TextField {...contact('telephone')} inputMode="tel" maxLength={60} />
            <TextField {...contact('mail')} inputMode="email" maxLength={254} />
            <TextField {...contact('counterNl')} lang="nl" maxLength={200} />
            <TextField {...contact('counterFr')} lang="fr" maxLength={200} />
          </div>
        </fieldset>
        <fieldset className="group">
          <legend>{t('manage:administration.tickets')}</legend>
          <RadioCards
            label={t('manage:administration.languageOrder')}
            name="languageOrder"
            choices={(['nl_fr', 'fr_nl'] as const).map((value) => ({
              value,
              label: t(`manage:administration.${value}`),
            }))}
            defaultValue={typed('languageOrder', administration.languageOrder)}
            error={errorOf('languageOrder')}
          />
          <TextField
            label={t('manage:administration.closes')}
            hint={t('manage:administration.closesHint')}
            name="closesAfterWorkingDays"
            type="number"
            min={1}
            max={30}
            defaultValue={typed('closesAfterWorkingDays', String(administration.closesAfterWorkingDays))}
            error={errorOf('closesAfterWorkingDays')}
          />
          <TextField
            label={t('manage:administration.undo')}
            hint={t('manage:administration.undoHint')}
            name="replyUndoSeconds"
            type="number"
            min={0}
            max={30}
            defaultValue={typed('replyUndoSeconds', String(administration.replyUndoSeconds))}
            error={errorOf('replyUndoSeconds')}
          />
          <Checkbox
            label={t('manage:administration.showAgentNames')}
            name="showAgentNames"
            value="yes"
            defaultChecked={isRefused ? wasTicked('showAgentNames') : administration.showAgentNames}
          />
          <div>
            <Checkbox
              label={t('manage:administration.showsAgentFigures')}
              name="showsAgentFigures"
              value="yes"
              aria-describedby="showsAgentFigures-hint"
              defaultChecked={isRefused ? wasTicked('showsAgentFigures') : administration.showsAgentFigures}
            />
            <p id="showsAgentFigures-hint" className="text-muted">
              {t('manage:administration.showsAgentFiguresHint')}
            </p>
          </div>
        </fieldset>
        <AccentFields accent={administration.accent} refusal={refusal} isRefused={isRefused} />
        <div>
          <Button look="primary">{t('common:save')}</Button>
        </div>
      </form>
    </>
  )
}
