import { requireOperator } from '~/auth/require-operator.server'
import type { Actor } from '~/domain/actor'
import { translator } from '~/i18n/translate.server'
import type { Translate } from '~/i18n/translator'
import type { ActionArgs, LoaderArgs } from '~/platform/http.server'
import { readFlash } from '../flash.server'
import { localeOf } from '../locale.server'
import { answerPosted } from '../manage/manage-page.server'
import { pageTitleOf } from '../page-title.server'

// What every page of the operators' area begins with, and what every form of it ends with.

/** Which operator looks, in which language, and what the page says of itself. */
export async function operatePage(args: LoaderArgs, headingOf: (t: Translate) => string) {
  const actor = await requireOperator(args)
  const locale = await localeOf(args)
  const { said, headers } = readFlash(args.request)
  const title = pageTitleOf(args, locale, headingOf(translator(locale)))
  return { actor, locale, headers, page: { title, said } }
}

/** Answers a posted form: 404 for whoever is no operator, what was typed when refused, else on to the next page. */
export const operateAction = async (
  args: ActionArgs,
  work: Parameters<typeof answerPosted<{ actor: Actor }>>[2],
) => answerPosted(args, { actor: await requireOperator(args) }, work)
