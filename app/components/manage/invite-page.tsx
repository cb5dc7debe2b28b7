import { rolesToGive } from '~/domain/coordination'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Select, TextField } from '../ui/controls'
import { FieldHelp } from '../ui/field'
import { LocaleField, MailField } from './invited-fields'
import { choicesOf } from './language-choices'
import { ManageHead } from './manage-head'

/** In the order in which they stand on the page. */
export const inviteFields = ['email', 'name', 'locale', 'unit', ...rolesToGive]

export interface InvitePageProps {
  code: string
  said: string | null
  units: { id: string; name: string }[]
  refusal: Refusal
}

/** Lets somebody in who has no role here yet: whether they are known elsewhere does not matter. */
export function InvitePage({ code, said, units, refusal }: InvitePageProps) {
  const t = useT()
  const { errors, errorOf, typed } = refusal
  return (
    <>
      <ManageHead
        title={t('manage:invite.invite')}
        intro={t('manage:invite.inviteText')}
        said={said}
        errors={errors}
        above={{ label: t('manage:area.people'), href: manageAreaPath(code, 'people') }}
      />
      <form method="post" noValidate className="form">
        <MailField label={t('account:field.email')} name="email" refusal={refusal} />
        <TextField
          label={t('manage:field.name')}
          hint={t('manage:invite.inviteName')}
          name="name"
          autoComplete="off"
          defaultValue={typed('name')}
          error={errorOf('name')}
          required
        />
        <LocaleField label={t('manage:invite.locale')} name="locale" refusal={refusal} />
        <Select
          label={t('manage:field.unit')}
          name="unit"
          choices={choicesOf(t('manage:none'), units)}
          defaultValue={typed('unit')}
          error={errorOf('unit')}
          optional
        />
        <Roles refusal={refusal} />
        <div>
          <Button look="primary">{t('manage:invite.inviteSend')}</Button>
        </div>
      </form>
    </>
  )
}

function Roles({ refusal }: Pick<InvitePageProps, 'refusal'>) {
  const t = useT()
  const [first] = rolesToGive
  const error = refusal.errorOf(first)
  const isTicked = (role: string) =>
    refusal.errors.length > 0 ? refusal.wasTicked(role) : role === 'requester'
  return (
    <fieldset
      className="field"
      data-error={error ? '' : undefined}
      aria-describedby={error && `${first}-error`}
    >
      <legend>{t('manage:invite.roles')}</legend>
      <FieldHelp name={first} error={error} />
      {rolesToGive.map((role) => (
        <Checkbox
          key={role}
          id={role}
          label={t(`manage:role.${role}`)}
          name={role}
          value="yes"
          defaultChecked={isTicked(role)}
        />
      ))}
    </fieldset>
  )
}
