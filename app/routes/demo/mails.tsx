import { Mail } from 'lucide-react'
import { requireActor } from '~/auth/require-actor.server'
import { EmptyState } from '~/components/ui/empty-state'
import { Time } from '~/components/ui/time'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { translator } from '~/i18n/translate.server'
import { useT } from '~/i18n/use-t'
import { keptMailsFor } from '~/mail/kept-for.server'
import { demoMailPath } from '~/paths'
import { type LoaderArgs, notFound } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

/** What the demo would have sent to this person. */
export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const mails = await keptMailsFor(actor.email)
  if (!mails) throw notFound()
  const locale = await localeOf(args)
  return {
    title: pageTitleOf(args, locale, translator(locale)('portal:demoMails.title')),
    address: actor.email,
    mails: mails.map(({ id, subject, date }) => ({ id, subject, date })),
    now: new Date(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Page() {
  const { address, mails, now } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="stack">
      <h1>{t('portal:demoMails.title')}</h1>
      <p className="lead">{t('portal:demoMails.intro', { address })}</p>
      {mails.length === 0 ? (
        <EmptyState Icon={Mail} title={t('portal:demoMails.none')} text={t('portal:demoMails.noneText')} />
      ) : (
        <table className="table table-stack">
          <thead>
            <tr>
              <th scope="col">{t('portal:demoMails.subject')}</th>
              <th scope="col">{t('portal:demoMails.date')}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ id, subject, date }) => (
              <tr key={id}>
                <td>
                  <a className="row-link" href={demoMailPath(id)}>
                    {subject}
                  </a>
                </td>
                <td className="nowrap">
                  <Time at={date} now={now} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
