import { requireActor } from '~/auth/require-actor.server'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { DescriptionList } from '~/components/ui/description-list'
import { Time } from '~/components/ui/time'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { useT } from '~/i18n/use-t'
import { keptMailFor } from '~/mail/kept-for.server'
import { demoMailBodyPath, demoMailsPath } from '~/paths'
import { type LoaderArgs, notFound } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

/** One mail as its recipient would have got it: as it looks, and as plain text. */
export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const mail = await keptMailFor(actor.email, args.params.id ?? '')
  if (!mail) throw notFound()
  const { html: _, ...shown } = mail
  return { mail: shown, now: new Date(), title: pageTitleOf(args, await localeOf(args), mail.subject) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

const inWords = ({ name, address }: { name: string; address: string }) =>
  name ? `${name} <${address}>` : address

export default function Page() {
  const { mail, now } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="stack">
      <Breadcrumb crumbs={[{ label: t('portal:demoMails.title'), href: demoMailsPath() }]} />
      <h1>{mail.subject}</h1>
      <DescriptionList
        facts={[
          { term: t('portal:demoMails.from'), value: inWords(mail.from) },
          { term: t('portal:demoMails.to'), value: inWords(mail.to) },
          { term: t('portal:demoMails.date'), value: <Time at={mail.date} now={now} /> },
        ]}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <section>
          <h2>{t('portal:demoMails.html')}</h2>
          {/* The frame gets no right at all but to open a link in a new tab; the answer brings its own policy. */}
          <iframe
            className="panel mt-3 w-full"
            title={t('portal:demoMails.html')}
            src={demoMailBodyPath(mail.id)}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            height={720}
          />
        </section>
        <section>
          <h2>{t('portal:demoMails.text')}</h2>
          <div className="panel message-text mt-3 p-4">{mail.text}</div>
        </section>
      </div>
    </div>
  )
}
