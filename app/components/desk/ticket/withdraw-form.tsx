import { TextArea } from '~/components/ui/controls'
import { Disclosure } from '~/components/ui/disclosure'
import { useWords } from '~/i18n/use-t'
import { ChangeForm } from './change-form'
import type { PropertiesProps } from './properties'
import { errorsOf } from './refused-form'

/** "It works again": the desk withdraws the ticket for the requester, with a sentence that they read. */
export function WithdrawForm({ ticket, refused }: PropertiesProps) {
  const { t, locale } = useWords()
  const errors = errorsOf(t, refused, 'withdraw')
  return (
    <Disclosure summary={t('desk:act.withdraw')} open={errors.any}>
      <ChangeForm
        intent="withdraw"
        version={ticket.version}
        values={{ language: ticket.requester.locale ?? locale }}
        button={t('desk:act.withdrawNow')}
      >
        {errors.general}
        <TextArea
          label={t('desk:act.withdrawSentence')}
          hint={t('desk:act.withdrawHint')}
          name="sentence"
          rows={2}
          required
          defaultValue={errors.valueOf('sentence')}
          {...errors.of('sentence')}
          {...(errors.of('body').error && errors.of('body'))}
        />
      </ChangeForm>
    </Disclosure>
  )
}
