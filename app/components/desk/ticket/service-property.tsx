import { Select, TextField } from '~/components/ui/controls'
import { ticketTypes } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import { PanelCancel, PanelLink } from './panel-link'
import type { PropertiesProps } from './properties'
import { errorsOf } from './refused-form'

/** What the ticket is about, by the catalogue, and the form to say it better; services are asked for only then. */
export function ServiceProperty({ ticket, may, services, refused }: PropertiesProps) {
  const t = useT()
  const errors = errorsOf(t, refused, 'describe')
  if (!services)
    return (
      <>
        {ticket.service ?? t('desk:properties.noService')}
        {may.changePriority && (
          <div className="actions">
            <PanelLink open="describe">{t('desk:act.describe')}</PanelLink>
          </div>
        )}
      </>
    )
  // One that is no longer offered stays what it is.
  const isOffered = !ticket.serviceId || services.some(({ id }) => id === ticket.serviceId)
  const offered = isOffered
    ? services
    : [{ id: ticket.serviceId ?? '', name: ticket.service ?? '' }, ...services]
  return (
    <>
      <ChangeForm intent="describe" version={ticket.version} button={t('common:save')}>
        {errors.general}
        <TextField
          label={t('desk:act.subject')}
          name="subject"
          maxLength={200}
          autoComplete="off"
          autoFocus
          required
          defaultValue={errors.valueOf('subject') ?? ticket.subject}
          {...errors.of('subject')}
        />
        <Select
          label={t('desk:properties.type')}
          hint={t('desk:act.typeHint')}
          name="type"
          defaultValue={errors.valueOf('type') ?? ticket.type}
          choices={ticketTypes.map((value) => ({ value, label: t(`ticket:staffType.${value}`) }))}
          {...errors.of('type')}
        />
        <Select
          label={t('desk:properties.service')}
          hint={t('desk:act.serviceHint')}
          name="service"
          defaultValue={errors.valueOf('service') ?? ticket.serviceId ?? ''}
          choices={[
            { value: '', label: t('desk:properties.noService') },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...errors.of('service')}
        />
      </ChangeForm>
      <PanelCancel />
    </>
  )
}
