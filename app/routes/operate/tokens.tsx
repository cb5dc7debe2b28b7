import { KeyRound } from 'lucide-react'
import { ManageHead } from '~/components/manage/manage-head'
import { SearchForm } from '~/components/operate/search-form'
import { RevokeToken, TokenList } from '~/components/operate/token-list'
import { EmptyState } from '~/components/ui/empty-state'
import { operatedTokens } from '~/data/views/operate/tokens.server'
import { rowForm } from '~/http/manage/fields.server'
import { operateAction, operatePage } from '~/http/operate/operate-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { operateAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'
import { revokeToken } from '~/use-cases/installation/revoke-token.server'

export async function loader(args: LoaderArgs) {
  const { actor, page, headers } = await operatePage(args, (t) => t('operate:area.tokens'))
  const { searchParams } = new URL(args.request.url)
  const typed = (searchParams.get('q') ?? '').replaceAll('\0', '').slice(0, 100)
  const found = await orErrorPage(operatedTokens(actor, typed))
  return ok({ ...page, ...found, typed, asked: searchParams.get('revoke'), now: new Date() }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  operateAction(args, async ({ actor, read }) => {
    await revokeToken(actor, read(rowForm).id)
    return { to: operateAreaPath('tokens'), say: 'tokenRevoked' }
  })

/** The programs that speak with the installation. */
export default function Tokens() {
  const { said, tokens, isCut, typed, asked, now } = useLoaderData<typeof loader>()
  const t = useT()
  const list = operateAreaPath('tokens')
  const ending = tokens.find(({ id }) => id === asked)
  return (
    <>
      <ManageHead title={t('operate:area.tokens')} intro={t('operate:tokens.intro')} said={said} />
      {ending && <RevokeToken token={ending} now={now} />}
      <SearchForm list={list} label={t('operate:tokens.search')} typed={typed} />
      {tokens.length === 0 ? (
        <EmptyState Icon={KeyRound} title={t('operate:tokens.none')} />
      ) : (
        <TokenList tokens={tokens} typed={typed} now={now} />
      )}
      {isCut && <p className="text-muted">{t('operate:tokens.cut', { count: tokens.length })}</p>}
    </>
  )
}
