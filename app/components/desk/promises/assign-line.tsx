import { Button } from '~/components/ui/button'
import { useT } from '~/i18n/use-t'
import { Form } from '~/platform/router'
import type { ShownColleague, ShownPromised } from './shown-promises'

/** Gives a ticket to somebody of its desk, in its line: a choice and a button, which works before script too. */
export function AssignLine({ ticket, colleagues }: { ticket: ShownPromised; colleagues: ShownColleague[] }) {
  const t = useT()
  return (
    <Form method="post" replace preventScrollReset className="assign-line">
      <input type="hidden" name="number" value={ticket.number} />
      <input type="hidden" name="version" value={ticket.version} />
      <select
        // What another person decided meanwhile is shown, and not what was chosen before.
        key={ticket.assigneeId}
        className="input"
        name="assigneeId"
        aria-label={`${t('promise:lead.assignTo')} (${ticket.number})`}
        defaultValue={ticket.assigneeId ?? ''}
      >
        <option value="">{t('ticket:unassigned')}</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button look="secondary">{t('promise:lead.assign')}</Button>
    </Form>
  )
}
