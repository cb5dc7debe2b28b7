import { memberFields, TeamPage, type TeamPageProps, teamFields } from '~/components/operate/team-page'
import { refusalOf } from '~/components/portal/refusal'
import { operatedTeam } from '~/data/views/operate/teams.server'
import { rowForm } from '~/http/manage/fields.server'
import { assertId, idOrNew } from '~/http/manage/manage-page.server'
import { memberForm, teamForm } from '~/http/operate/fields.server'
import { operateAction, operatePage } from '~/http/operate/operate-page.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { useT } from '~/i18n/use-t'
import { endOfDay, startOfDay, wallClock } from '~/lib/wall-clock'
import { operateItemPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { putInTeam, takeOutOfTeam } from '~/use-cases/installation/change-team-member.server'
import { saveTeam } from '~/use-cases/installation/save-team.server'

export async function loader(args: LoaderArgs) {
  const { actor, locale, page, headers } = await operatePage(args, (t) => t('operate:area.teams'))
  const id = idOrNew(args.params.id)
  const now = new Date()
  const team: TeamPageProps['team'] = id ? await orErrorPage(operatedTeam(actor, id, locale)) : null
  return ok({ ...page, team, today: wallClock(now, brussels).day, now }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  operateAction(args, async ({ actor, intent, read }) => {
    if (intent === 'put' || intent === 'out') {
      const teamId = assertId(args.params.id)
      const to = operateItemPath('teams', teamId)
      if (intent === 'out') {
        await takeOutOfTeam(actor, { teamId, personId: read(rowForm).id })
        return { to, say: 'removed' }
      }
      const { from, until, ...member } = read(memberForm)
      await putInTeam(actor, teamId, {
        ...member,
        from: startOfDay(from, brussels),
        until: until ? endOfDay(until, brussels) : null,
      })
      return { to, say: 'saved' }
    }
    const known = idOrNew(args.params.id)
    const { teamId } = await saveTeam(actor, known, read(teamForm))
    return { to: operateItemPath('teams', teamId), say: known ? 'saved' : 'added' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const t = useT()
  const refused = useActionData<typeof action>()
  // Two forms on one page: what was typed in one says nothing of the other.
  const isOfMember = refused?.values.intent === 'put'
  return (
    <TeamPage
      {...data}
      names={refusalOf(t, isOfMember ? undefined : refused, teamFields)}
      member={refusalOf(t, isOfMember ? refused : undefined, memberFields)}
    />
  )
}
