import { z } from 'zod'
import { requireDeskActor } from '~/auth/require-actor.server'
import { FilesPage } from '~/components/desk/files/files-page'
import { preparedFiles } from '~/data/views/prepared-files.server'
import { exportFormats } from '~/export/formats'
import { readDeskFilter } from '~/http/desk-filter'
import { answerForm, readForm, textFields } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf, rememberRefusal } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { translator } from '~/i18n/translate.server'
import { deskFilesPath } from '~/paths'
import { type ActionArgs, fail, type LoaderArgs, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { discardFile, prepareFile, prepareFileAgain } from '~/use-cases/prepared-files/prepare-file.server'

const wish = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('prepare'), format: z.enum(exportFormats) }),
  z.object({ intent: z.literal('again'), file: z.string() }),
  z.object({ intent: z.literal('discard'), file: z.string() }),
])

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const now = new Date()
  return {
    files: await orErrorPage(preparedFiles(actor, locale, now)),
    title: pageTitleOf(args, locale, translator(locale)('desk:files.title')),
    now,
  }
}

/** Asking for a list as a file (the form of a list that is too long), asking again, and throwing away. */
export async function action(args: ActionArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const form = await args.request.formData()
  const result = await answerForm(form, async () => {
    const wanted = readForm(form, wish)
    switch (wanted.intent) {
      case 'prepare': {
        const filter = readDeskFilter(new URLSearchParams(textFields(form)))
        await prepareFile(actor, { filter, format: wanted.format, locale, timeZone: brussels })
        return
      }
      case 'again':
        return prepareFileAgain(actor, { id: wanted.file, locale })
      case 'discard':
        return discardFile(actor, wanted.file)
    }
  })
  if ('refused' in result) {
    rememberRefusal(args.context)
    return fail(result.refused.status, result.refused.answer)
  }
  return redirectTo(deskFilesPath())
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Files() {
  const refused = useActionData<typeof action>()
  return <FilesPage {...useLoaderData<typeof loader>()} problem={refused?.fieldErrors.file ?? null} />
}
