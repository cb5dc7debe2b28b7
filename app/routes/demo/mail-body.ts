import { requireActor } from '~/auth/require-actor.server'
import { keptMailFor } from '~/mail/kept-for.server'
import { type LoaderArgs, notFound } from '~/platform/http.server'

/** The HTML of a kept mail, for the frame on its page: no script, no request to anywhere, no form. */
export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const mail = await keptMailFor(actor.email, args.params.id ?? '')
  if (!mail) throw notFound()
  // Links leave the frame, where the reader is not signed in.
  const html = mail.html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`)
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
      'cache-control': 'private, no-store',
    },
  })
}
