import { Select } from '~/components/ui/controls'
import { useT } from '~/i18n/use-t'
import { Link } from '~/platform/router'
import { ChangeForm } from './change-form'
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
      {may.changePriority && !queues && (
        <Link to="?move" replace preventScrollReset>
          {t('desk:act.move')}
        </Link>
      )}
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
          <Link to="?" replace preventScrollReset className="button button-quiet">
            {t('common:cancel')}
          </Link>
        </>
      )}
    </>
  )
}
