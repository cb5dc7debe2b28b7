import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Select } from '../ui/controls'
import { Notice } from '../ui/notice'
import { choicesOf } from './language-choices'
import { LanguageFields } from './language-fields'
import { ManageHead } from './manage-head'
import { PositionField } from './position-field'

export interface ShownQueue {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  position: number
  isDefault: boolean
  teamId: string | null
}

/** In the order in which they stand on the page. */
export const queueFields = ['nameNl', 'nameFr', 'nameEn', 'nameDe', 'team', 'position', 'becomesDefault']

interface QueuePageProps {
  code: string
  said: string | null
  /** Null for one that is being added. */
  queue: ShownQueue | null
  teams: { id: string; name: string }[]
  refusal: Refusal
}

export function QueuePage({ code, said, queue, teams, refusal }: QueuePageProps) {
  const t = useT()
  const { errorOf, typed, wasTicked } = refusal
  const texts = queue && { nl: queue.nameNl, fr: queue.nameFr, en: queue.nameEn, de: queue.nameDe }
  return (
    <>
      <ManageHead
        title={queue ? queue.nameNl : t('manage:queues.new')}
        said={said}
        errors={refusal.errors}
        above={{ label: t('manage:area.queues'), href: manageAreaPath(code, 'queues') }}
      />
      <form method="post" noValidate className="form">
        <LanguageFields of="name" texts={texts} refusal={refusal} />
        <Select
          label={t('manage:field.team')}
          name="team"
          choices={choicesOf(t('manage:none'), teams)}
          defaultValue={typed('team', queue?.teamId ?? '')}
          error={errorOf('team')}
          optional
        />
        <PositionField
          value={typed('position', String(queue?.position ?? 100))}
          error={errorOf('position')}
        />
        {queue?.isDefault ? (
          <Notice>
            <p>{t('manage:queues.isDefault')}</p>
          </Notice>
        ) : (
          <Checkbox
            label={t('manage:queues.becomesDefault')}
            name="becomesDefault"
            value="yes"
            defaultChecked={wasTicked('becomesDefault')}
          />
        )}
        <div>
          <Button look="primary">{queue ? t('common:save') : t('manage:add')}</Button>
        </div>
      </form>
    </>
  )
}
