import { abilities, affectedGroups, type TicketType, ticketTypes } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { homePath, ticketPath } from '~/paths'
import { useRootData } from '../shell/use-root-data'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { TextArea, TextField } from '../ui/controls'
import { ErrorSummary } from '../ui/error-summary'
import { FileField } from '../ui/file-field'
import { Notice } from '../ui/notice'
import { RadioCards } from '../ui/radio-cards'
import { ClosingNotice } from './closing-notice'
import { HelpBox } from './help-box'
import { NowherePage } from './home-page'
import { KeptFiles } from './kept-files'
import { type AskingAdministration, NewTicketExtras } from './new-ticket-extras'
import { Question } from './question'
import { type RefusedForm, refusalOf } from './refusal'
import { type OfferedService, ServiceField } from './service-field'
import type { Texts } from './texts'

export interface NewTicketPageProps {
  personId: string
  administrations: AskingAdministration[]
  /** For which of them the person asked last. */
  askedFor: string | null
  /** False where nobody takes a new ticket of this person now. */
  isOpen: boolean
  closings: { name: Texts; texts: Texts }[]
  services: OfferedService[]
  /** The closed ticket from which this one goes on. */
  earlier: { number: string; subject: string; isConfidential: boolean; decidesPlace: boolean } | null
  /** What the link that led here already answers. */
  chosen: { type: TicketType | null; serviceId: string | null }
  profile: { callbackNumber: string; site: string; room: string }
  largestFileBytes: number
  refused: { answer: RefusedForm; files: { token: string; names: string[] } } | undefined
}

const order = [
  ...['type', 'subject', 'description', 'service', 'files', 'affected', 'ability', 'administration'],
  ...['sharedWithUnit', 'callbackNumber', 'site', 'room', 'colleague', 'confidential'],
]

export function NewTicketPage(props: NewTicketPageProps) {
  const {
    personId,
    administrations,
    askedFor,
    isOpen,
    closings,
    services,
    earlier,
    chosen,
    profile,
    largestFileBytes,
    refused,
  } = props
  const t = useT()
  const root = useRootData()
  const refusal = refusalOf(t, refused?.answer, order)
  const { errors, errorOf, typed } = refusal
  // What was typed while it was open stays to be read and copied.
  if (!isOpen && !refused) return <ClosedPage closings={closings} />
  if (administrations.length === 0) return <NowherePage />
  return (
    <div className="with-aside">
      <div className="stack">
        <ErrorSummary errors={errors} />
        <Breadcrumb crumbs={[{ label: t('common:home'), href: homePath() }]} />
        <div>
          <h1>{t('common:newTicket')}</h1>
          <p className="lead">{t('portal:new.lead')}</p>
        </div>
        {closings.map((closing) => (
          <ClosingNotice key={closing.name.nl} {...closing} />
        ))}
        {earlier && (
          <Notice title={t('portal:new.after', { number: earlier.number })}>
            <p>
              <a href={ticketPath(earlier.number)}>{earlier.subject}</a>
            </p>
          </Notice>
        )}
        <form method="post" encType="multipart/form-data" noValidate className="form questions">
          {earlier && <input type="hidden" name="after" value={earlier.number} />}
          <Question title={t('portal:new.tell')}>
            <RadioCards
              label={t('portal:new.type')}
              name="type"
              choices={ticketTypes.map((value) => ({ value, label: t(`ticket:type.${value}`) }))}
              defaultValue={typed('type', chosen.type ?? '')}
              error={errorOf('type')}
              required
            />
            <TextField
              label={t('portal:new.subject')}
              hint={t('portal:new.subjectHint')}
              name="subject"
              maxLength={200}
              defaultValue={typed('subject', earlier?.subject)}
              error={errorOf('subject')}
              autoComplete="off"
              required
            />
            <TextArea
              label={t('portal:new.description')}
              hint={t('portal:new.descriptionHint')}
              name="description"
              rows={6}
              defaultValue={typed('description')}
              error={errorOf('description')}
              data-draft={`${personId}:new`}
              required
            />
            <ServiceField
              services={services}
              administrations={administrations}
              chosenId={typed('service', chosen.serviceId ?? '')}
              error={errorOf('service')}
            />
            <FileField
              label={t('portal:files.label')}
              name="files"
              maxBytes={largestFileBytes}
              error={errorOf('files')}
              optional
            />
            {refused && <KeptFiles {...refused.files} />}
          </Question>
          <Question>
            <RadioCards
              label={t('portal:new.affected')}
              name="affected"
              choices={affectedGroups.map((value) => ({ value, label: t(`ticket:affected.${value}`) }))}
              defaultValue={typed('affected')}
              error={errorOf('affected')}
              required
            />
          </Question>
          <Question>
            <RadioCards
              label={t('portal:new.ability')}
              name="ability"
              choices={abilities.map((value) => ({ value, label: t(`ticket:ability.${value}`) }))}
              defaultValue={typed('ability')}
              error={errorOf('ability')}
              required
            />
          </Question>
          {/* The only one that is left: it is no question, and still has to be said. */}
          {closings.length > 0 && administrations.length === 1 && (
            <input type="hidden" name="administration" value={administrations[0]?.id} />
          )}
          <NewTicketExtras
            administrations={earlier?.decidesPlace ? administrations.slice(0, 1) : administrations}
            askedFor={askedFor}
            profile={profile}
            isConfidential={earlier?.isConfidential ?? false}
            refusal={refusal}
          />
          <div>
            <Button look="primary">{t('portal:new.send')}</Button>
            <p className="hint">{t('portal:new.sendHint')}</p>
          </div>
        </form>
      </div>
      <aside>
        <HelpBox contact={root?.contact ?? null} />
      </aside>
    </div>
  )
}

/** No form that would be refused: the sentence, and beside it how to reach a human. */
function ClosedPage({ closings }: Pick<NewTicketPageProps, 'closings'>) {
  const t = useT()
  const contact = useRootData()?.contact ?? null
  return (
    <div className="with-aside">
      <div className="stack">
        <Breadcrumb crumbs={[{ label: t('common:home'), href: homePath() }]} />
        <h1>{t('common:newTicket')}</h1>
        {closings.map((closing) => (
          <ClosingNotice key={closing.name.nl} {...closing} />
        ))}
        <p>{t('portal:closed.goesOn')}</p>
      </div>
      <aside>
        <HelpBox contact={contact} />
      </aside>
    </div>
  )
}
