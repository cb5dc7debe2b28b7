import { useT } from '~/i18n/use-t'
import { type FourTexts, LanguageFields } from '../manage/language-fields'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'

export const closingFields = ['closedNl', 'closedFr', 'closedEn', 'closedDe']

export interface ClosingFormProps {
  /** Null while it takes new tickets. */
  closing: ({ since: Date } & FourTexts) | null
  now: Date
  refusal: Refusal
}

/** Whether an administration takes new tickets, the sentence for those who ask all the same, and the way back. */
export function ClosingForm({ closing, now, refusal }: ClosingFormProps) {
  const t = useT()
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">{t('operate:closing.title')}</h2>
      {closing && (
        <Notice tone="warning">
          <p>
            {t('operate:closing.since')} <Time at={closing.since} now={now} />
          </p>
        </Notice>
      )}
      <p className="hint">{t('operate:closing.text')}</p>
      <form method="post" noValidate className="form panel" aria-labelledby="closing">
        <LanguageFields of="closed" texts={closing} refusal={refusal} />
        <div>
          <Button look={closing ? 'secondary' : 'danger'} name="intent" value="close">
            {t(closing ? 'common:save' : 'operate:closing.close')}
          </Button>
        </div>
      </form>
      {closing && (
        <form method="post">
          <Button name="intent" value="open">
            {t('operate:closing.open')}
          </Button>
        </form>
      )}
    </section>
  )
}
