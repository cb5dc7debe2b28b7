import { Lock, Send } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { announce } from '~/components/ui/announcer'
import { ErrorSummary } from '~/components/ui/error-summary'
import { FieldHelp } from '~/components/ui/field'
import { UploadList } from '~/components/ui/upload-list'
import { useDraft } from '~/components/ui/use-draft'
import { isLocale } from '~/i18n/locales'
import { useWords } from '~/i18n/use-t'
import { draftKey, forgetDraft, keepDraft, readDraft } from '~/lib/draft-storage'
import { Form } from '~/platform/router'
import { KeptFiles } from './kept-files'
import { errorsOf } from './refused-form'
import { ReplyFiles } from './reply-files'
import { ReplyKinds } from './reply-kinds'
import { ReplyOptions } from './reply-options'
import { ReplyTime, timerKey } from './reply-time'
import type { RefusedTicketForm, ShownActs, ShownTicket } from './shown-ticket'
import { SinceNotice } from './since-notice'
import { actorOf, type Entry, seenUntil, since } from './timeline'
import { useBusy } from './use-busy'
import { useFormBase } from './use-form-base'
import type { usePresence } from './use-presence'
import { useSent } from './use-sent'

export interface ReplyBoxProps {
  ticket: ShownTicket
  may: ShownActs
  entries: Entry[]
  myId: string
  refused: RefusedTicketForm | null
  presence: Pick<ReturnType<typeof usePresence>, 'write' | 'rest'>
  now: Date
}

/** Where the desk answers or writes a note. Starts afresh after each text that was sent. */
export function ReplyBox(props: ReplyBoxProps) {
  const [round, setRound] = useState(0)
  // It stays when the answer is sent again: the box that sends it must be there when it has gone.
  const takenBack = useRef<string>()
  if (props.refused?.takenBack) takenBack.current = props.refused.takenBack
  return (
    <Writing key={`${round} ${takenBack.current}`} {...props} onSent={() => setRound((sent) => sent + 1)} />
  )
}

function Writing({
  ticket,
  may,
  entries,
  myId,
  refused,
  presence,
  now,
  onSent,
}: ReplyBoxProps & { onSent: () => void }) {
  const { t, locale } = useWords()
  const headingId = useId()
  const form = useRef<HTMLFormElement>(null)
  const kindKey = draftKey(myId, `${ticket.id}-kind`)
  const draft = useDraft(draftKey(myId, ticket.id))
  const own = refused?.values.intent === 'reply' || refused?.values.intent === 'note' ? refused : null
  const errors = errorsOf(t, own, own?.values.intent ?? '')
  const isConflict = own?.formError?.code === 'conflict'
  const { isBusy, guard } = useBusy('reply', 'note')
  const [isWriting, setIsWriting] = useState(false)
  // The page may not have heard yet of what its own taking back changed.
  const version = Math.max(ticket.version, (own?.takenBack && Number(own.values.version)) || 0)
  const base = useFormBase({ version, seen: seenUntil(entries) }, { isWriting, wasTold: isConflict })
  // What one did oneself meanwhile, on another device, is told only when it stood in the way.
  const news = isConflict
    ? since(entries, own?.values.seen ?? '')
    : since(entries, base.toldSince).filter((entry) => actorOf(entry) !== myId)

  const field = (name: string) => form.current?.elements.namedItem(name)
  const body = () => field('body') as HTMLTextAreaElement | null
  const kind = () => new FormData(form.current ?? undefined).get('intent')

  // A draft that came back keeps its reader: what was meant for the desk must not stand in a reply.
  useEffect(() => {
    const text = (form.current?.elements.namedItem('body') as HTMLTextAreaElement | null)?.value ?? ''
    setIsWriting(text !== '')
    const note = form.current?.querySelector<HTMLInputElement>('input[name="intent"][value="note"]')
    if (text !== '' && note && readDraft(kindKey) === 'note') note.checked = true
  }, [kindKey])

  // Words that come back stand before whatever was begun in the meantime.
  const takenBack = own?.takenBack ? (own.values.body ?? '') : null
  useEffect(() => {
    const text = form.current?.elements.namedItem('body') as HTMLTextAreaElement | null
    if (takenBack === null || !text) return
    const begun = readDraft(draftKey(myId, ticket.id))
    text.value = begun && begun !== takenBack ? `${takenBack}\n\n${begun}` : takenBack
    keepDraft(draftKey(myId, ticket.id), text.value)
    setIsWriting(true)
    text.focus()
    announce(t('desk:held.isTakenBack'))
  }, [takenBack, myId, ticket.id, t])

  function sent(intent: string) {
    draft.forget()
    forgetDraft(kindKey)
    forgetDraft(timerKey(myId, ticket.id))
    presence.rest()
    const isGoingOut = window.location.hash.startsWith('#held-')
    announce(
      t(intent === 'note' ? 'desk:reply.saved' : isGoingOut ? 'desk:reply.goingOut' : 'desk:reply.sent'),
    )
    onSent()
  }
  useSent(['reply', 'note'], own !== null, sent)

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.current?.requestSubmit()
  }

  const language = ticket.requester.locale ?? (isLocale(ticket.language) ? ticket.language : locale)
  const fieldErrors = [
    'body',
    'pendingOn',
    'pendingUntil',
    'resolutionCode',
    'language',
    'channel',
    'files',
    'minutes',
  ]
  return (
    <Form
      ref={form}
      id="reply"
      method="post"
      encType="multipart/form-data"
      replace
      className="reply"
      aria-labelledby={headingId}
      onSubmit={guard}
      onKeyDown={onKeyDown}
      data-drop-zone
      data-drop-text={t('common:uploads.drop')}
    >
      <h2 id={headingId} className="sr-only">
        {t('desk:reply.title')}
      </h2>
      <SinceNotice entries={news} ticket={ticket} isConflict={isConflict} now={now} />
      {!isConflict && errors.general}
      <ErrorSummary
        errors={fieldErrors.flatMap((name) => {
          const { error } = errors.of(name)
          return error ? [{ field: name, message: error }] : []
        })}
      />
      <input type="hidden" name="version" value={base.version} />
      <input type="hidden" name="seen" value={isConflict ? seenUntil(entries) : base.toldSince} />
      <ReplyKinds
        may={may}
        requesterLocale={ticket.requester.locale}
        requesterName={ticket.requester.name ?? t('desk:requester')}
        defaultKind={errors.valueOf('intent') === 'note' || !may.speakAs ? 'note' : 'reply'}
        onChoose={() => keepDraft(kindKey, String(kind()))}
      />
      <label htmlFor="body" className="sr-only">
        <span className="only-public">{t('desk:reply.bodyPublic')}</span>
        <span className="only-note">{t('desk:reply.bodyInternal')}</span>
      </label>
      <FieldHelp name="body" {...errors.of('body')} />
      <textarea
        ref={draft.ref}
        id="body"
        name="body"
        className="input"
        rows={3}
        lang={language}
        defaultValue={errors.valueOf('body')}
        aria-invalid={errors.of('body').error ? true : undefined}
        aria-describedby={errors.of('body').error && 'body-error'}
        onInput={() => {
          const isEmpty = body()?.value === ''
          setIsWriting(!isEmpty)
          if (isEmpty) presence.rest()
          else presence.write(kind() === 'note' ? 'noting' : 'replying')
          keepDraft(kindKey, String(kind()))
        }}
      />
      <KeptFiles files={own?.files ?? null} />
      <UploadList />
      <div className="reply-foot">
        <ReplyOptions
          ticket={ticket}
          may={may}
          typedIn={errors.valueOf}
          errorOf={errors.of}
          language={language}
        />
        {ticket.time.isRecorded && may.note && (
          <ReplyTime ticketId={ticket.id} myId={myId} typedIn={errors.valueOf} errorOf={errors.of} />
        )}
        <div className="reply-send">
          <ReplyFiles kept={own?.files.token} {...errors.of('files')} />
          <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
            <Send size={16} aria-hidden="true" className="only-public" />
            <Lock size={16} aria-hidden="true" className="only-note" />
            <span className="only-public">{t('desk:reply.send')}</span>
            <span className="only-note">{t('desk:reply.save')}</span>
          </button>
        </div>
      </div>
    </Form>
  )
}
