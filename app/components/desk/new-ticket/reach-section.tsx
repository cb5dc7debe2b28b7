import { TextField } from '~/components/ui/controls'
import { useT } from '~/i18n/use-t'
import type { FoundPerson } from '../person-field'
import type { GivenForm } from './form-answer'

/** How to reach the caller and where the trouble is; from their profile, so that nobody asks twice. */
export function ReachSection({ caller, given }: { caller: FoundPerson | null; given: GivenForm }) {
  const t = useT()
  const { errorOf, typedIn } = given
  const field = (name: string, label: string, known?: string | null) => (
    <TextField
      label={label}
      name={name}
      optional
      maxLength={200}
      defaultValue={typedIn(name) ?? known ?? ''}
      {...errorOf(name)}
    />
  )
  return (
    <fieldset className="form-section">
      <legend>{t('desk:new.how')}</legend>
      <div className="form-row">
        {field('callbackNumber', t('desk:new.callback'), caller?.telephone)}
        {field('reachableWhen', t('desk:new.reachable'))}
        {field('startedWhen', t('desk:new.started'))}
        {field('site', t('desk:new.site'), caller?.site)}
        {field('room', t('desk:new.room'), caller?.room)}
        {field('deviceTag', t('desk:new.device'))}
      </div>
    </fieldset>
  )
}
