import { requireActor } from '~/auth/require-actor.server'
import { keepUploads } from '~/http/kept-upload.server'
import { localeOf } from '~/http/locale.server'
import { orErrorPage, statusOf } from '~/http/respond.server'
import { readUpload } from '~/http/upload.server'
import { uploadAttempts } from '~/http/upload-attempts.server'
import { translator } from '~/i18n/translate.server'
import { type ActionArgs, notFound } from '~/platform/http.server'
import { storeUpload } from '~/use-cases/files/store-upload.server'

/**
 * Takes one file before the form that it belongs to: 200 { kept, name }, where `kept` is what the form carries as
 * `uploaded`; else a status and { sentence } in the reader's language. Who uploads it is the only one who can use it,
 * and what is not used is removed after a day.
 */
export async function action(args: ActionArgs) {
  const actor = await requireActor(args)
  if (actor.memberships.length === 0) throw notFound()
  const t = translator(await localeOf(args))
  const minutes = await uploadAttempts.count(actor.personId, args.context.clientAddress)
  if (minutes) return refusal(429, t('errors:form.throttled', { minutes: String(minutes) }))
  const { files, failure } = await orErrorPage(readUpload(args.request, storeUpload))
  if (failure) {
    const key = failure.fields.files ?? 'fileTooLarge'
    return refusal(statusOf[failure.code], t(`errors:fields.${key as 'fileTooLarge'}`))
  }
  const [file] = files
  if (!file) return refusal(422, t('errors:fields.fileMissing'))
  return Response.json({ kept: keepUploads([file], actor.personId), name: file.name }, { headers: unkept })
}

const unkept = { 'cache-control': 'no-store' }

const refusal = (status: number, sentence: string) => Response.json({ sentence }, { status, headers: unkept })

/** There is nothing to look at. */
export async function loader() {
  throw notFound()
}
