import { ExpectedError } from '~/domain/errors'
import { translator } from '~/i18n/translate.server'
import { localeOf } from './locale.server'
import { retryAfter } from './respond.server'

/**
 * For addresses that answer with a file and have no page of their own: when the place of the files cannot be reached,
 * 503 and a sentence in the reader's language.
 */
export async function orSentence(
  args: Parameters<typeof localeOf>[0],
  answer: Promise<Response>,
): Promise<Response> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code !== 'files_unavailable') throw error
    const sentence = translator(await localeOf(args))('errors:download')
    return new Response(`${sentence}\n`, {
      status: 503,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        ...retryAfter.files_unavailable,
      },
    })
  }
}
