import { type Texts, textIn } from '~/components/portal/texts'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { useWords } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import { Form } from '~/platform/router'
import type { FoundPerson } from '../person-field'
import { KeptFiles } from '../ticket/kept-files'
import { useBusy } from '../ticket/use-busy'
import { CallerSection } from './caller-section'
import { type AnsweredForm, formAnswerOf } from './form-answer'
import { QuestionSection } from './question-section'
import { ReachSection } from './reach-section'
import { ResolveSection } from './resolve-section'

export interface NewTicketPageProps {
  administrations: { id: string; name: string }[]
  /** The one that was chosen, or the only one. */
  administrationId: string | null
  services: { id: string; name: string; isConfidential: boolean }[]
  /** The administration that was chosen takes no new tickets, and this is what people read about it. */
  closing: Texts | null
  caller: FoundPerson | null
  /** The closed ticket from which this one goes on. */
  earlier: { number: string; subject: string; isConfidential: boolean } | null
  me: { id: string }
  /** The ticket that was just made, when its maker may not open it. */
  taken: string | null
  answer: AnsweredForm | null
}

/** The desk writes down a question that came by telephone, at the counter, by post or by mail. */
export function NewTicketPage(props: NewTicketPageProps) {
  const { locale, t } = useWords()
  const closing = props.closing && textIn(props.closing, locale)
  const { administrationId, caller, answer } = props
  const { isBusy, guard } = useBusy('create')
  const given = formAnswerOf(t, answer)
  return (
    <div className="new-ticket">
      <div className="page-head">
        <h1>{t('desk:new.title')}</h1>
      </div>
      {props.taken && !answer && (
        <Notice tone="success" title={t('desk:new.taken', { number: props.taken })}>
          <p>{t('desk:new.takenText')}</p>
        </Notice>
      )}
      {props.earlier && (
        <Notice title={t('desk:new.after', { number: props.earlier.number })}>
          <p>
            <a href={deskTicketPath(props.earlier.number)}>{props.earlier.subject}</a>
          </p>
        </Notice>
      )}
      {closing && (
        <Notice tone="warning" title={t('desk:new.closed')}>
          <p lang={closing.lang}>{closing.text}</p>
        </Notice>
      )}
      <ErrorSummary errors={given.errors} />
      <Form method="post" encType="multipart/form-data" className="form" onSubmit={guard}>
        <input
          type="hidden"
          name="administrationId"
          value={caller?.administrationId ?? administrationId ?? ''}
        />
        {props.earlier && <input type="hidden" name="after" value={props.earlier.number} />}
        <CallerSection {...props} given={given} />
        <QuestionSection
          services={props.services}
          caller={caller}
          isConfidential={props.earlier?.isConfidential ?? false}
          given={given}
        />
        {/* Another caller, another telephone and room. */}
        <ReachSection key={caller?.id} caller={caller} given={given} />
        <ResolveSection given={given} />
        <KeptFiles files={answer?.files ?? null} />
        <div className="actions">
          <Button look="primary" name="intent" value="create" aria-disabled={isBusy || undefined}>
            {t('desk:new.create')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
