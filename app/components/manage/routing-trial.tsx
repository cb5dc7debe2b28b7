import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { Select } from '../ui/controls'
import { Notice } from '../ui/notice'
import { choicesOf, languageChoices } from './language-choices'

export interface Trial {
  /** What was asked last. */
  tried: { serviceId: string | null; language: string | null }
  /** Null when nothing was asked. */
  outcome: {
    because: 'service_language' | 'service' | 'language' | 'default' | 'chosen' | 'transferred'
    queue: string
    team: string | null
    ruleId: string | null
  } | null
}

/** "Which rule would win?": a question to the same function that routes tickets. It changes nothing. */
export function RoutingTrial({
  services,
  tried,
  outcome,
}: Trial & { services: { id: string; name: string }[] }) {
  const t = useT()
  return (
    <section aria-labelledby="try" className="box">
      <h2 id="try">{t('manage:routing.try')}</h2>
      <form method="get" className="fields-row">
        <Select
          label={t('manage:field.service')}
          name="service"
          id="try-service"
          choices={choicesOf(t('manage:none'), services)}
          defaultValue={tried.serviceId ?? ''}
        />
        <Select
          label={t('manage:field.language')}
          name="language"
          id="try-language"
          choices={languageChoices(t('ticket:language.und'))}
          defaultValue={tried.language ?? ''}
        />
        <Button>{t('manage:routing.show')}</Button>
      </form>
      {outcome && outcome.because !== 'chosen' && outcome.because !== 'transferred' && (
        <div className="mt-4">
          <Notice live>
            <p>
              {outcome.team
                ? t('manage:routing.goesTeam', { queue: outcome.queue, team: outcome.team })
                : t('manage:routing.goes', { queue: outcome.queue })}{' '}
              {t(`manage:routing.because.${outcome.because}`)}
            </p>
          </Notice>
        </div>
      )}
    </section>
  )
}
