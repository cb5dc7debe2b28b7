import type { ReactNode } from 'react'
import { useT } from '~/i18n/use-t'
import { Form } from '~/platform/router'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'

interface HeldMailDecisionProps {
  senderName: string
  administrationName: string
  /** What stands in the field: the ticket that the mail names, or what was typed before. */
  number: string
  numberError: string | undefined
  /** The mail names a ticket that this agent sees: then joining is the likely answer. */
  isSuggested: boolean
  canBeTaken: boolean
  canBeDismissed: boolean
}

/** What can be done with a held mail, the likeliest first. Each says what follows from it. */
export function HeldMailDecision(props: HeldMailDecisionProps) {
  const t = useT()
  const join = <JoinForm key="join" {...props} />
  const accept = (
    <Decision
      key="accept"
      intent="accept"
      look={props.isSuggested ? 'secondary' : 'primary'}
      hint={t('heldMail:acceptHint', { name: props.senderName, administration: props.administrationName })}
    >
      {t('heldMail:accept')}
    </Decision>
  )
  return (
    <section className="box form" aria-labelledby="decide">
      <h2 id="decide">{t('heldMail:decide')}</h2>
      {props.canBeTaken ? (
        props.isSuggested ? (
          [join, accept]
        ) : (
          [accept, join]
        )
      ) : (
        <p>{t('heldMail:cannotTake')}</p>
      )}
      {props.canBeDismissed && (
        <Decision intent="dismiss" look="secondary" hint={t('heldMail:dismissHint')}>
          {t('heldMail:dismiss')}
        </Decision>
      )}
    </section>
  )
}

interface DecisionProps {
  intent: 'accept' | 'join' | 'dismiss'
  look: 'primary' | 'secondary'
  hint: string
  fields?: ReactNode
  children: string
}

function Decision({ intent, look, hint, fields, children }: DecisionProps) {
  return (
    <Form method="post" className="panel">
      <input type="hidden" name="intent" value={intent} />
      {fields}
      <Button look={look} aria-describedby={`${intent}-follows`}>
        {children}
      </Button>
      <p id={`${intent}-follows`} className="hint mt-2">
        {hint}
      </p>
    </Form>
  )
}

function JoinForm({ number, numberError, isSuggested }: HeldMailDecisionProps) {
  const t = useT()
  const field = (
    <div className="mb-2">
      <TextField
        label={t('heldMail:joinNumber')}
        name="number"
        defaultValue={number}
        {...(numberError && { error: numberError })}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
    </div>
  )
  return (
    <Decision
      intent="join"
      look={isSuggested ? 'primary' : 'secondary'}
      hint={t('heldMail:joinHint')}
      fields={field}
    >
      {t('heldMail:join')}
    </Decision>
  )
}
