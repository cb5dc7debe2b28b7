import { Checkbox } from '~/components/ui/checkbox'
import { Select, TextArea, TextField } from '~/components/ui/controls'
import { useT } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import { PanelCancel, PanelLink } from './panel-link'
import type { PropertiesProps } from './properties'
import { errorsOf } from './refused-form'

/** Lets another body look: which one, for what, how far and until when. The list is asked for only now. */
export function ShareForm({ grantees, refused }: Pick<PropertiesProps, 'refused' | 'grantees'>) {
  const t = useT()
  if (!grantees) {
    return <PanelLink open="share">{t('desk:act.share')}</PanelLink>
  }
  const errors = errorsOf(t, refused, 'share')
  return (
    <>
      <ChangeForm intent="share" button={t('desk:act.shareNow')}>
        {errors.general}
        <Select
          label={t('desk:act.shareWith')}
          name="grantee"
          autoFocus
          defaultValue={errors.valueOf('grantee')}
          choices={grantees.map(({ id, kind, name }) => ({
            value: `${kind}/${id}`,
            label: name,
            group: t(`desk:act.shareGroup.${kind}`),
          }))}
          {...errors.of('grantee')}
        />
        <TextArea
          label={t('desk:act.sharePurpose')}
          hint={t('desk:act.sharePurposeHint')}
          name="purpose"
          rows={2}
          required
          maxLength={500}
          defaultValue={errors.valueOf('purpose')}
          {...errors.of('purpose')}
        />
        <TextField
          label={t('desk:act.shareUntil')}
          name="until"
          type="date"
          required
          defaultValue={errors.valueOf('until')}
          {...errors.of('until')}
        />
        <Checkbox
          label={t('desk:act.shareNotes')}
          name="maySeeNotes"
          value="yes"
          defaultChecked={errors.valueOf('maySeeNotes') === 'yes'}
        />
        <Checkbox
          label={t('desk:act.shareReply')}
          name="mayReply"
          value="yes"
          defaultChecked={errors.valueOf('mayReply') === 'yes'}
        />
      </ChangeForm>
      <PanelCancel />
    </>
  )
}
