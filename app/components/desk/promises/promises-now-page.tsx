import { Notice } from '~/components/ui/notice'
import { PageContents } from '~/components/ui/page-contents'
import { useNow } from '~/components/ui/use-now'
import { useT } from '~/i18n/use-t'
import { dutyPath } from '~/paths'
import { ContestedWaits } from './contested-waits'
import { AdministrationCounts, AgentCounts } from './count-tables'
import { DueFigures } from './due-figures'
import { DueTickets } from './due-tickets'
import { LongestWaiting } from './longest-waiting'
import type {
  ShownAdministration,
  ShownAgent,
  ShownColleague,
  ShownContest,
  ShownPromised,
} from './shown-promises'

export interface PromisesNowPageProps {
  administrations: ShownAdministration[]
  agents: ShownAgent[]
  next: ShownPromised[]
  late: ShownPromised[]
  waiting: ShownPromised[]
  contests: ShownContest[]
  colleagues: ShownColleague[]
  unmanned: { id: string; name: string }[]
  now: Date
  answer:
    | { assigned: string }
    | { refused: { number: string; fieldErrors: Record<string, string>; formError: { code: string } | null } }
    | null
}

/** The parts below the figures, by the ids of their headings. */
const titles = {
  next: 'next',
  late: 'lateOnes',
  contests: 'contests',
  waiting: 'waiting',
  administrations: 'administrations',
  agents: 'agents',
} as const

/** What a lead watches now: what is late and will be, who waits, how much everybody has. Each figure opens its list. */
export function PromisesNowPage(props: PromisesNowPageProps) {
  const { administrations, agents, next, late, waiting, contests, colleagues, unmanned, answer } = props
  const t = useT()
  const now = useNow(props.now)
  const parts = (Object.keys(titles) as (keyof typeof titles)[]).filter(
    (id) => id !== 'contests' || contests.length > 0,
  )
  return (
    <div className="promises-now">
      <div className="page-head">
        <h1>{t('promise:lead.title')}</h1>
        <a href={dutyPath()}>{t('desk:duty.title')}</a>
      </div>
      <p className="text-muted">{t('promise:lead.intro')}</p>
      {answer && <Answer answer={answer} />}
      {unmanned.length > 0 && (
        <Notice tone="warning" title={t('promise:lead.nobodyOnDuty')}>
          <p>{t('promise:lead.nobodyOnDutyText', { teams: unmanned.map(({ name }) => name).join(', ') })}</p>
        </Notice>
      )}
      <DueFigures administrations={administrations} />
      <PageContents parts={parts.map((id) => ({ id, title: t(`promise:lead.${titles[id]}`) }))} />
      <DueTickets
        id="next"
        title={t('promise:lead.next')}
        none={t('promise:lead.nextNone')}
        {...{ tickets: next, administrations, colleagues, now }}
      />
      <DueTickets
        id="late"
        title={t('promise:lead.lateOnes')}
        none={t('promise:lead.lateNone')}
        {...{ tickets: late, administrations, colleagues, now }}
      />
      <ContestedWaits contests={contests} now={now} />
      <LongestWaiting {...{ waiting, administrations, now }} />
      <AdministrationCounts administrations={administrations} />
      <AgentCounts agents={agents} />
    </div>
  )
}

function Answer({ answer }: { answer: NonNullable<PromisesNowPageProps['answer']> }) {
  const t = useT()
  if ('assigned' in answer)
    return (
      <Notice tone="success" live>
        <p>{t('promise:lead.assigned', { number: answer.assigned })}</p>
      </Notice>
    )
  const { number, fieldErrors, formError } = answer.refused
  const [field] = Object.values(fieldErrors)
  return (
    <Notice tone="danger" live>
      <p>
        {number}:{' '}
        {field
          ? t(`errors:fields.${field as 'bodyMissing'}`)
          : t(`errors:form.${(formError?.code ?? 'conflict') as 'conflict'}`)}
      </p>
    </Notice>
  )
}
