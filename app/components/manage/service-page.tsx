import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Select } from '../ui/controls'
import { choicesOf } from './language-choices'
import { LanguageFields } from './language-fields'
import { ManageHead } from './manage-head'
import { PositionField } from './position-field'

export interface ShownService {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  helpNl: string
  helpFr: string
  helpEn: string | null
  helpDe: string | null
  position: number
  confidential: boolean
  isActive: boolean
  queueId: string | null
  restrictedTeam: { id: string; name: string } | null
}

/** In the order in which they stand on the page. */
export const serviceFields = [
  ...['nameNl', 'nameFr', 'nameEn', 'nameDe', 'helpNl', 'helpFr', 'helpEn', 'helpDe'],
  ...['queue', 'position', 'confidential', 'restrictedTeam', 'isActive'],
]

interface ServicePageProps {
  code: string
  said: string | null
  /** Null for one that is being added. */
  service: ShownService | null
  queues: { id: string; name: string }[]
  /** Those that serve this administration. */
  teams: { id: string; name: string }[]
  refusal: Refusal
  isRefused: boolean
}

export function ServicePage({ code, said, service, queues, teams, refusal, isRefused }: ServicePageProps) {
  const t = useT()
  const { errorOf, typed, wasTicked } = refusal
  // One that serves no longer stays to be seen until another is chosen.
  const named = service?.restrictedTeam
  const guards = named && !teams.some(({ id }) => id === named.id) ? [named, ...teams] : teams
  return (
    <>
      <ManageHead
        title={service ? service.nameNl : t('manage:services.new')}
        said={said}
        errors={refusal.errors}
        above={{ label: t('manage:area.services'), href: manageAreaPath(code, 'services') }}
      />
      <form method="post" noValidate className="form">
        <LanguageFields of="name" texts={service && textsOf(service, 'name')} refusal={refusal} />
        <LanguageFields of="help" texts={service && textsOf(service, 'help')} refusal={refusal} />
        <Select
          label={t('manage:field.queue')}
          hint={t('manage:services.queueHint')}
          name="queue"
          choices={choicesOf(t('manage:none'), queues)}
          defaultValue={typed('queue', service?.queueId ?? '')}
          error={errorOf('queue')}
          optional
        />
        <PositionField
          value={typed('position', String(service?.position ?? 100))}
          error={errorOf('position')}
        />
        <Checkbox
          label={t('manage:services.confidential')}
          name="confidential"
          value="yes"
          defaultChecked={isRefused ? wasTicked('confidential') : (service?.confidential ?? false)}
        />
        <div className="when-ticked">
          <Select
            label={t('manage:services.restrictedTeam')}
            hint={t(
              guards.length > 0 ? 'manage:services.restrictedTeamHint' : 'manage:services.noTeamServes',
            )}
            name="restrictedTeam"
            choices={choicesOf(t('manage:services.teamOfRouting'), guards)}
            defaultValue={typed('restrictedTeam', named?.id ?? '')}
            error={errorOf('restrictedTeam')}
            optional
          />
        </div>
        <Checkbox
          label={t('manage:services.isActive')}
          name="isActive"
          value="yes"
          defaultChecked={isRefused ? wasTicked('isActive') : (service?.isActive ?? true)}
        />
        <div>
          <Button look="primary">{service ? t('common:save') : t('manage:add')}</Button>
        </div>
      </form>
      {service && (
        <form method="post" className="panel">
          <p className="hint">{t('manage:services.removeText')}</p>
          <p className="mt-3">
            <Button look="danger" name="intent" value="remove">
              {t('manage:services.remove')}
            </Button>
          </p>
        </form>
      )}
    </>
  )
}

const textsOf = (service: ShownService, of: 'name' | 'help') => ({
  nl: service[`${of}Nl`],
  fr: service[`${of}Fr`],
  en: service[`${of}En`],
  de: service[`${of}De`],
})
