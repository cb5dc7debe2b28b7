import type { Status } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { followUpTicketPath } from '~/paths'
import { Button, ButtonLink } from '../ui/button'
import { TextArea } from '../ui/controls'
import { FileField } from '../ui/file-field'
import { KeptFiles } from './kept-files'
import type { Refusal } from './refusal'

export interface AnswerBoxProps {
  ticketId: string
  number: string
  status: Status
  may: { reply: boolean; reopen: boolean }
  /** Under which name the browser keeps what is being written. */
  draft: string
  largestFileBytes: number
  refusal: Refusal
  keptFiles: { token: string; names: string[] } | undefined
}

/** The one box to answer in; a closed ticket leads to a new one instead. */
export function AnswerBox(props: AnswerBoxProps) {
  const { ticketId, number, status, may, draft, largestFileBytes, refusal, keptFiles } = props
  const t = useT()
  const unsent = <UnsentText text={refusal.typed('body')} />
  if (!may.reply) {
    return (
      <div className="stack">
        {unsent}
        <p className="text-muted">{t('portal:answer.readOnly')}</p>
      </div>
    )
  }
  if (status === 'closed') {
    return (
      <div className="box">
        {unsent}
        <h2>{t('portal:answer.closedTitle')}</h2>
        <p className="mt-3">{t('portal:answer.closedText')}</p>
        <p className="mt-4">
          <ButtonLink look="primary" href={followUpTicketPath(number)}>
            {t('portal:answer.followUp')}
          </ButtonLink>
        </p>
      </div>
    )
  }
  const isDone = status === 'resolved' || status === 'cancelled'
  return (
    <section aria-label={t('portal:answer.label')}>
      <form method="post" encType="multipart/form-data" noValidate className="form answer">
        <TextArea
          label={t('portal:answer.label')}
          name="body"
          rows={5}
          defaultValue={refusal.typed('body')}
          error={refusal.errorOf('body')}
          data-draft={draft}
          data-writing-to={ticketId}
          required
        />
        <FileField
          label={t('portal:files.label')}
          name="files"
          maxBytes={largestFileBytes}
          error={refusal.errorOf('files')}
          optional
        />
        {keptFiles && <KeptFiles {...keptFiles} />}
        <div>
          <Button look="primary" name="intent" value="reply">
            {t('portal:answer.send')}
          </Button>
          <p className="hint" data-live="answer-hint">
            {isDone
              ? may.reopen
                ? t('portal:answer.reopens')
                : t('portal:answer.keepsDone')
              : t('portal:answer.hint')}
          </p>
        </div>
      </form>
    </section>
  )
}

/** A ticket can be closed while somebody writes: their words stay theirs. */
function UnsentText({ text }: { text: string }) {
  const t = useT()
  if (!text) return null
  return <TextArea label={t('portal:answer.unsent')} name="body" readOnly defaultValue={text} />
}
