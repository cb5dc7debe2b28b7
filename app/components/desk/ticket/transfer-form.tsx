import { Checkbox } from '~/components/ui/checkbox'
import { Select, TextArea } from '~/components/ui/controls'
import { useWords } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import { PanelCancel, PanelLink } from './panel-link'
import type { PropertiesProps } from './properties'
import { errorsOf } from './refused-form'

/** Hands the ticket to another administration: which one, and the sentence that the requester reads. */
export function TransferForm({ ticket, administrations, refused }: PropertiesProps) {
  const { t, locale } = useWords()
  if (!administrations) {
    return (
      <div className="actions">
        <PanelLink open="transfer">{t('desk:transfer.open')}</PanelLink>
      </div>
    )
  }
  const errors = errorsOf(t, refused, 'transfer')
  return (
    <>
      <ChangeForm
        intent="transfer"
        version={ticket.version}
        values={{ language: ticket.requester.locale ?? locale }}
        button={t('desk:transfer.now')}
      >
        {errors.general}
        <Select
          label={t('desk:transfer.to')}
          name="toAdministrationId"
          autoFocus
          defaultValue={errors.valueOf('toAdministrationId') ?? ''}
          choices={[
            { value: '', label: t('desk:transfer.choose') },
            ...administrations.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...errors.of('toAdministrationId')}
        />
        <TextArea
          label={t('desk:act.withdrawSentence')}
          hint={t('desk:transfer.sentenceHint')}
          name="transferSentence"
          rows={3}
          required
          defaultValue={errors.valueOf('transferSentence')}
          {...errors.of('transferSentence')}
        />
        <Checkbox
          label={t('desk:transfer.takesNotes')}
          name="takesNotes"
          value="yes"
          defaultChecked={errors.valueOf('takesNotes') === 'yes'}
        />
        <p>{t('desk:transfer.keeps')}</p>
        <p>{t('desk:transfer.loses')}</p>
        {ticket.isConfidential && <p>{t('desk:transfer.confidential')}</p>}
      </ChangeForm>
      <PanelCancel />
    </>
  )
}
