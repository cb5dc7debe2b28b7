import type { AdministrationKind } from '~/domain/administration-template'
import { useT } from '~/i18n/use-t'
import { operateAreaPath } from '~/paths'
import { LanguageFields } from '../manage/language-fields'
import { ManageHead } from '../manage/manage-head'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { DescriptionList } from '../ui/description-list'
import { Notice } from '../ui/notice'
import { RowAct } from '../ui/row-act'
import { Time } from '../ui/time'
import { ClosingForm, type ClosingFormProps } from './closing-form'
import { PersonFields } from './person-fields'

export const nameFields = ['nameNl', 'nameFr', 'nameEn', 'nameDe']
export const coordinatorFields = ['email', 'name', 'locale']

export interface AdministrationPageProps {
  said: string | null
  administration: {
    code: string
    kind: AdministrationKind
    name: string
    nameNl: string
    nameFr: string
    nameEn: string | null
    nameDe: string | null
    createdAt: Date
    closing: ClosingFormProps['closing']
    addresses: string[]
    domains: string[]
    coordinators: { membershipId: string; personId: string; name: string; email: string }[]
    queues: { id: string; name: string; team: string | null }[]
  }
  /** Who looks: nobody ends their own role. */
  personId: string
  now: Date
  names: Refusal
  coordinator: Refusal
  closing: Refusal
}

/** One administration as an operator looks after it. */
export function AdministrationPage(props: AdministrationPageProps) {
  const { said, administration, personId, now, names, coordinator, closing } = props
  const t = useT()
  const { code, kind, name, nameNl: nl, nameFr: fr, nameEn: en, nameDe: de } = administration
  return (
    <>
      <ManageHead
        title={name}
        said={said}
        errors={[...names.errors, ...coordinator.errors, ...closing.errors]}
        above={{ label: t('operate:area.administrations'), href: operateAreaPath('administrations') }}
      />
      <DescriptionList
        facts={[
          { term: t('operate:field.code'), value: code },
          { term: t('operate:field.kind'), value: t(`operate:kind.${kind}`) },
          { term: t('operate:administrations.addresses'), value: administration.addresses.join(', ') },
          { term: t('operate:field.domain'), value: administration.domains.join(', ') },
          {
            term: t('operate:administration.added'),
            value: <Time at={administration.createdAt} now={now} as="day" />,
          },
        ]}
      />
      <Coordinators coordinators={administration.coordinators} personId={personId} />
      <form method="post" noValidate className="form panel" aria-labelledby="appoint">
        <h2 id="appoint">{t('operate:administration.appoint')}</h2>
        <PersonFields names={{ name: 'name', email: 'email', locale: 'locale' }} refusal={coordinator} />
        <div>
          <Button look="primary" name="intent" value="appoint">
            {t('operate:administration.invite')}
          </Button>
        </div>
      </form>
      <section aria-labelledby="queues">
        <h2 id="queues">{t('operate:administration.queues')}</h2>
        <DescriptionList
          facts={administration.queues.map((queue) => ({
            term: queue.name,
            value: queue.team ?? t('operate:administration.noTeam'),
          }))}
        />
      </section>
      <ClosingForm closing={administration.closing} now={now} refusal={closing} />
      <form method="post" noValidate className="form panel" aria-labelledby="rename">
        <h2 id="rename">{t('operate:administration.rename')}</h2>
        <LanguageFields of="name" texts={{ nl, fr, en, de }} refusal={names} />
        <div>
          <Button name="intent" value="rename">
            {t('common:save')}
          </Button>
        </div>
      </form>
    </>
  )
}

function Coordinators({
  coordinators,
  personId,
}: {
  coordinators: AdministrationPageProps['administration']['coordinators']
  personId: string
}) {
  const t = useT()
  return (
    <section aria-labelledby="coordinators">
      <h2 id="coordinators">{t('operate:administration.coordinators')}</h2>
      <p className="hint">{t('operate:administration.coordinatorsText')}</p>
      {coordinators.length === 0 ? (
        <Notice tone="warning">
          <p>{t('operate:administration.nobody')}</p>
        </Notice>
      ) : (
        <ul className="removable">
          {coordinators.map((one) => (
            <li key={one.membershipId}>
              <span>
                {one.name}
                <small>{one.email}</small>
              </span>
              {one.personId !== personId && (
                <RowAct
                  id={one.membershipId}
                  intent="end"
                  label={t('operate:administration.end')}
                  of={t('operate:administration.endOf', { name: one.name })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
