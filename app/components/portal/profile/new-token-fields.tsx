import { apiScopes } from '~/domain/api-scopes'
import { useT } from '~/i18n/use-t'
import { Checkbox } from '../../ui/checkbox'
import { TextField } from '../../ui/controls'
import { FieldHelp } from '../../ui/field'
import type { Refusal } from '../refusal'
import { scopeKey } from './scope-key'

/** What a new token is for, what it may, and until when. */
export function NewTokenFields({ refusal }: { refusal: Refusal }) {
  const t = useT()
  const { errorOf, typed, wasTicked } = refusal
  return (
    <>
      <TextField
        label={t('account:tokens.name')}
        hint={t('account:tokens.nameHint')}
        name="tokenName"
        autoComplete="off"
        maxLength={100}
        defaultValue={typed('tokenName')}
        error={errorOf('tokenName')}
        required
      />
      <fieldset className="field" id="scopes" data-error={errorOf('scopes') ? '' : undefined}>
        <legend>{t('account:tokens.scopes')}</legend>
        <FieldHelp name="scopes" error={errorOf('scopes')} />
        {apiScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`account:scope.${scopeKey(scope)}`)}
            name={scope}
            value="yes"
            defaultChecked={wasTicked(scope)}
          />
        ))}
      </fieldset>
      <TextField
        label={t('account:tokens.expiresOn')}
        hint={t('account:tokens.expiresHint')}
        name="expires"
        type="date"
        defaultValue={typed('expires')}
        error={errorOf('expires')}
        optional
      />
    </>
  )
}
