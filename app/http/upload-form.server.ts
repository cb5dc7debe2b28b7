import type { Readable } from 'node:stream'
import { invalid } from '~/domain/errors'
import { answerForm, type FormAnswer } from './form.server'
import { keepUploads, keptUploads } from './kept-upload.server'
import { readUpload } from './upload.server'

/** Files that a refused form keeps: what it carries until it is sent again, and their names to show. */
export interface KeptFiles {
  token: string
  names: string[]
}

interface Upload<Stored, Values, Done> {
  request: Request
  /** Whose files they are; nobody else can bring them back. */
  personId: string
  store: (name: string, content: Readable) => Promise<Stored>
  /** Reads the fields; everything that is wrong with them is told together with a file that is too large. */
  read: (form: FormData) => Values
  work: (values: Values, files: Stored[]) => Promise<Done>
}

/** One message has no more; the browser's own field and the upload beside it count together. */
const MOST_FILES = 10

/**
 * A form with files: the ones that arrive with it, the ones that were uploaded before it (`uploaded`, one text a file),
 * and the ones it kept from an earlier try (`keptFiles`, and `dropFile-0` to leave one out).
 * A refused form keeps what was typed and the files that arrived.
 */
export async function answerUploadForm<Stored extends { name: string; storageKey: string }, Values, Done>({
  request,
  personId,
  store,
  read,
  work,
}: Upload<Stored, Values, Done>): Promise<
  { done: Done } | { refused: { status: number; answer: FormAnswer; files: KeptFiles } }
> {
  const { form, files: arrived, failure: failed } = await readUpload(request, store)
  const kept = keptUploads<Stored>(String(form.get('keptFiles') ?? ''), personId)
  const uploaded = form.getAll('uploaded').map((text) => keptUploads<Stored>(String(text), personId))
  const files = [
    ...kept.files.filter((_, index) => !form.has(`dropFile-${index}`)),
    ...uploaded.flatMap((upload) => upload.files),
    ...arrived,
  ]
  const areOver = [kept, ...uploaded].some((upload) => upload.areOver)
  const failure =
    failed ??
    (areOver ? invalid({ files: 'filesGone' }) : null) ??
    (files.length > MOST_FILES ? invalid({ files: 'tooManyFiles' }) : null)
  const answered = await answerForm(form, async () => {
    const values = read(form)
    if (failure) throw failure
    return work(values, files)
  })
  if ('done' in answered) return answered
  const { status, answer } = answered.refused
  return {
    refused: {
      status,
      answer: { ...answer, fieldErrors: { ...answer.fieldErrors, ...failure?.fields } },
      files: { token: keepUploads(files, personId), names: files.map(({ name }) => name) },
    },
  }
}
