import { Button } from './button'

interface RowActProps {
  id: string
  intent: string
  /** What the button says. */
  label: string
  /** The same with what it is about, for who does not see the row. */
  of: string
}

/** What can be done with a row of a list: a quiet button, as a form of its own. */
export const RowAct = ({ id, intent, label, of }: RowActProps) => (
  <form method="post">
    <input type="hidden" name="id" value={id} />
    <Button look="quiet" name="intent" value={intent} aria-label={of}>
      {label}
    </Button>
  </form>
)
