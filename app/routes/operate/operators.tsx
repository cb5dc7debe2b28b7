import { MailField } from '~/components/manage/invited-fields'
import { ManageHead } from '~/components/manage/manage-head'
import { type Refusal, refusalOf } from '~/components/portal/refusal'
import { Button } from '~/components/ui/button'
import { operators } from '~/data/views/operate/operators.server'
import { rowForm } from '~/http/manage/fields.server'
import { operatorForm } from '~/http/operate/fields.server'
import { operateAction, operatePage } from '~/http/operate/operate-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { homePath, operateAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { endOperator, makeOperator } from '~/use-cases/installation/change-operator.server'

export async function loader(args: LoaderArgs) {
  const { actor, page, headers } = await operatePage(args, (t) => t('operate:area.operators'))
  return ok({ ...page, personId: actor.personId, operators: await orErrorPage(operators(actor)) }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  operateAction(args, async ({ actor, intent, read }) => {
    const to = operateAreaPath('operators')
    if (intent === 'take') {
      const { id } = read(rowForm)
      await endOperator(actor, id)
      // Whoever lays it down has no page here any more.
      return { to: id === actor.personId ? homePath() : to, say: 'removed' }
    }
    await makeOperator(actor, read(operatorForm).email)
    return { to, say: 'added' }
  })

/** Who looks after the installation. */
export default function Operators() {
  const { said, operators, personId } = useLoaderData<typeof loader>()
  const t = useT()
  const refusal = refusalOf(t, useActionData<typeof action>(), ['email'])
  return (
    <>
      <ManageHead
        title={t('operate:area.operators')}
        intro={t('operate:operators.intro')}
        said={said}
        errors={refusal.errors}
      />
      <ul className="removable">
        {operators.map(({ id, name, email }) => (
          <li key={id}>
            <span>
              {id === personId ? `${name} (${t('operate:operators.you')})` : name}
              <small>{email}</small>
            </span>
            {operators.length > 1 && (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button
                  look="quiet"
                  name="intent"
                  value="take"
                  aria-label={t('operate:operators.takeFrom', { name })}
                >
                  {t('operate:operators.take')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {operators.length === 1 && <p className="text-muted">{t('operate:operators.last')}</p>}
      <MakeOperator refusal={refusal} />
    </>
  )
}

function MakeOperator({ refusal }: { refusal: Refusal }) {
  const t = useT()
  return (
    <form method="post" noValidate className="form panel" aria-labelledby="make">
      <h2 id="make">{t('operate:operators.make')}</h2>
      <MailField
        label={t('operate:field.email')}
        hint={t('operate:operators.makeText')}
        name="email"
        refusal={refusal}
      />
      <div>
        <Button look="primary" name="intent" value="make">
          {t('operate:operators.add')}
        </Button>
      </div>
    </form>
  )
}
