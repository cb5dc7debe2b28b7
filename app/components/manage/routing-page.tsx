import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Select } from '../ui/controls'
import { Notice } from '../ui/notice'
import { choicesOf, languageChoices } from './language-choices'
import { ManageHead } from './manage-head'
import { RoutingTable, type ShownRule } from './routing-table'
import { RoutingTrial, type Trial } from './routing-trial'

/** In the order in which they stand on the page. */
export const routingFields = ['service', 'language', 'queue', 'team']

type Named = { id: string; name: string }

export interface RoutingPageProps extends Trial {
  said: string | null
  rules: ShownRule[]
  services: Named[]
  queues: Named[]
  teams: Named[]
  standard: { name: string; team: string | null } | null
  refusal: Refusal
}

export function RoutingPage(props: RoutingPageProps) {
  const { said, rules, services, queues, teams, standard, refusal, tried, outcome } = props
  const t = useT()
  const { errorOf, typed } = refusal
  return (
    <>
      <ManageHead
        title={t('manage:area.routing')}
        intro={t('manage:routing.intro')}
        said={said}
        errors={refusal.errors}
      />
      {!standard && (
        <Notice tone="warning">
          <p>{t('manage:routing.noQueue')}</p>
        </Notice>
      )}
      <RoutingTrial services={services} tried={tried} outcome={outcome} />
      <RoutingTable rules={rules} standard={standard} winnerId={outcome?.ruleId ?? null} />
      <form method="post" noValidate className="form panel">
        <h2>{t('manage:routing.new')}</h2>
        <div className="two-languages">
          <Select
            label={t('manage:field.service')}
            name="service"
            choices={choicesOf(t('manage:any'), services)}
            defaultValue={typed('service')}
            error={errorOf('service')}
          />
          <Select
            label={t('manage:field.language')}
            name="language"
            choices={languageChoices(t('manage:anyLanguage'))}
            defaultValue={typed('language')}
            error={errorOf('language')}
          />
          <Select
            label={t('manage:field.queue')}
            name="queue"
            choices={queues.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={typed('queue')}
            error={errorOf('queue')}
          />
          <Select
            label={t('manage:field.team')}
            hint={t('manage:routing.teamHint')}
            name="team"
            choices={choicesOf(t('manage:none'), teams)}
            defaultValue={typed('team')}
            error={errorOf('team')}
            optional
          />
        </div>
        <div>
          <Button look="primary">{t('manage:routing.new')}</Button>
        </div>
      </form>
    </>
  )
}
