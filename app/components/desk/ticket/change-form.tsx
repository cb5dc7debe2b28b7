import type { ReactNode } from 'react'
import { Button, type ButtonLook } from '~/components/ui/button'
import { Form } from '~/platform/router'
import { useBusy } from './use-busy'

export interface ChangeFormProps {
  /** What the action of the page shall do; see routes/desk/ticket-intents. */
  intent: string
  /** The version that the page shows; absent for what cannot overwrite anything. */
  version?: number
  /** Values that are not chosen here. */
  values?: Record<string, string>
  button: string
  /** What the button is called for who does not see what stands beside it; begins or ends with its words. */
  buttonLabel?: string
  look?: ButtonLook
  icon?: ReactNode
  /** Fields; without any it is one press. */
  children?: ReactNode
}

/** A change to the ticket by a form of its own: one press, or a few fields and a button. */
export function ChangeForm({
  intent,
  version,
  values = {},
  button,
  buttonLabel,
  look,
  icon,
  children,
}: ChangeFormProps) {
  const { isBusy, guard } = useBusy(intent)
  const hidden = { intent, ...(version !== undefined && { version: String(version) }), ...values }
  return (
    <Form
      method="post"
      replace
      preventScrollReset
      onSubmit={guard}
      className={children ? 'form ticket-form' : undefined}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button
        {...(look && { look })}
        icon={icon}
        aria-label={buttonLabel}
        aria-disabled={isBusy || undefined}
      >
        {button}
      </Button>
    </Form>
  )
}
