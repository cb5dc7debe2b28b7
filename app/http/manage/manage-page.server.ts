import type { z } from 'zod'
import { requireCoordinatorOf } from '~/auth/require-coordinator.server'
import type { Actor } from '~/domain/actor'
import { translator } from '~/i18n/translate.server'
import type { Translate } from '~/i18n/translator'
import { type ActionArgs, fail, type LoaderArgs, notFound, redirectTo } from '~/platform/http.server'
import { type Flash, flash, readFlash } from '../flash.server'
import { answerForm, type FormAnswer, readForm } from '../form.server'
import { localeOf } from '../locale.server'
import { pageTitleOf, rememberRefusal } from '../page-title.server'

// What every page of the coordinators' area begins with, and what every form of it ends with.

/** Who looks at which administration in which language, and what the page says of itself. */
export async function managePage(args: LoaderArgs, headingOf: (t: Translate) => string) {
  const { actor, administration } = await requireCoordinatorOf(args)
  const locale = await localeOf(args)
  const { said, count, headers } = readFlash(args.request)
  const t = translator(locale)
  return {
    actor,
    administrationId: administration.administrationId,
    locale,
    headers,
    page: {
      code: administration.code,
      title: pageTitleOf(args, locale, `${headingOf(t)} - ${administration.code}`),
      said,
      saidCount: count,
    },
  }
}

interface Posted {
  actor: Actor
  administrationId: string
  code: string
  intent: string
  form: FormData
  /** The form by its schema. */
  read: <Schema extends z.ZodType>(schema: Schema) => z.output<Schema>
}

/** Where to go on, and what the page there says first. */
interface Answer {
  to: string
  say: Flash
  count?: number
}

/** Nothing was decided yet: the form is shown again with these values, for a row more or less. */
interface Again {
  again: Record<string, string>
  /** What is wrong in a file, a sentence each: nothing of it was taken. */
  wrong?: string[]
}

/** What a form asks of its use case, and where it goes on. */
type Work<Context> = (posted: Context & Pick<Posted, 'intent' | 'form' | 'read'>) => Promise<Answer | Again>

/**
 * Answers a posted form of an area: what was typed when refused, else on to the next page.
 * @param mostFields for forms of many rows
 */
export async function answerPosted<Context>(
  args: ActionArgs,
  context: Context,
  work: Work<Context>,
  mostFields?: number,
) {
  const form = await args.request.formData()
  const intent = form.get('intent')
  const result = await answerForm(
    form,
    () =>
      work({
        ...context,
        intent: typeof intent === 'string' ? intent : '',
        form,
        read: (schema) => readForm(form, schema),
      }),
    mostFields,
  )
  if ('refused' in result) {
    rememberRefusal(args.context)
    return fail(result.refused.status, { ...result.refused.answer, wrong: [] as string[] })
  }
  if ('again' in result.done) {
    const { again, wrong = [] } = result.done
    if (wrong.length > 0) rememberRefusal(args.context)
    const fieldErrors: FormAnswer['fieldErrors'] = wrong.length > 0 ? { file: 'fileWrong' } : {}
    return fail(wrong.length > 0 ? 422 : 200, { values: again, fieldErrors, formError: null, wrong })
  }
  const { to, say, count } = result.done
  return redirectTo(to, flash(to, say, count))
}

/** Answers a posted form: 404 outside one's administration, what was typed when refused, else on to the next page. */
export async function manageAction(
  args: ActionArgs,
  work: (posted: Posted) => Promise<Answer | Again>,
  mostFields?: number,
) {
  const { actor, administration } = await requireCoordinatorOf(args)
  const { administrationId, code } = administration
  return answerPosted(args, { actor, administrationId, code }, work, mostFields)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The id at the end of an address; null for `new`, and no page for anything that is no id. */
export function idOrNew(id: string | undefined): string | null {
  if (id === 'new') return null
  return assertId(id)
}

export function assertId(id: string | undefined): string {
  if (!id || !uuid.test(id)) throw notFound()
  return id
}
