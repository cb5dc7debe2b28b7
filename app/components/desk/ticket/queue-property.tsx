import { Select } from '~/components/ui/controls'
import { useT } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import { PanelCancel, PanelLink } from './panel-link'
import type { PropertiesProps } from './properties'
import { errorsOf } from './refused-form'

/** In which queue the ticket stands and why, and the way to another one; the list is asked for only then. */
export function QueueProperty({ ticket, may, queues, refused }: PropertiesProps) {
  const t = useT()
  const errors = errorsOf(t, refused, 'moveToQueue')
  return (
    <>
      {ticket.queue}
      <span className="block text-muted">
        {t(`ticket:routedBecause.${ticket.routedBecause}`, { from: ticket.transferredFrom ?? '' })}
      </span>
      {may.changePriority && !queues && <PanelLink open="move">{t('desk:act.move')}</PanelLink>}
      {queues && (
        <>
          <ChangeForm intent="moveToQueue" version={ticket.version} button={t('desk:act.moveNow')}>
            {errors.general}
            <Select
              label={t('desk:act.moveTo')}
              name="queueId"
              autoFocus
              defaultValue={errors.valueOf('queueId')}
              choices={queues.map(({ id, name }) => ({ value: id, label: name }))}
              {...errors.of('queueId')}
            />
          </ChangeForm>
          <PanelCancel />
        </>
      )}
    </>
  )
}
