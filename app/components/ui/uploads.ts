import { announce } from './announcer'
import { pastedFiles } from './pasted-file'
import { type UploadRow, uploadRow } from './upload-row'
import type { UploadSettings } from './upload-settings'

/**
 * Lets a file field send its files at once, with progress, and take files that are pasted into its form or dropped on
 * the page. Without it the field works as every browser's does. Needs no React.
 *   input data-uploads="<settings>"   the field; upload-settings says what stands there
 *   [data-upload-list] in its form    where the files are listed
 *   [data-drop-zone] around it        is marked while files are dragged over the page
 *   [hidden][data-upload-hint]        says that one may paste and drop; shown from now on
 * @returns lets go of the field; what is on its way is stopped
 */
export function attachUploads(input: HTMLInputElement): () => void {
  const form = input.form
  const list = form?.querySelector<HTMLElement>('[data-upload-list]')
  if (!form || !list) return () => undefined
  const settings: UploadSettings = JSON.parse(input.dataset.uploads ?? '')
  const { words } = settings
  const zone = input.closest<HTMLElement>('[data-drop-zone]')
  let rows: UploadRow[] = []
  /** The button with which the form was sent while files were still on their way. */
  let waiting: { submitter: HTMLElement | null } | null = null

  const rowsThat = (...states: string[]) => rows.filter((row) => states.includes(row.state()))
  const isWhole = () => rowsThat('sending', 'sent', 'failed').length >= settings.mostFiles

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const refusal = file.size > settings.mostBytes ? words.tooLarge : isWhole() ? words.tooMany : null
      const row: UploadRow = uploadRow({
        file,
        settings,
        refusal,
        onChange(state) {
          if (state === 'sent') announce(words.announceSent.replace('{name}', file.name))
          if (state === 'failed') announce(words.announceFailed.replace('{name}', file.name))
          if (state !== 'sending') queueMicrotask(goOn)
        },
        onRemove() {
          const place = rows.indexOf(row)
          rows = rows.filter((other) => other !== row)
          row.element.remove()
          announce(words.announceRemoved.replace('{name}', file.name))
          const next = rows[place] ?? rows.at(-1)
          if (next) next.focus()
          else input.focus()
          list?.toggleAttribute('hidden', rows.length === 0)
          goOn()
        },
      })
      rows.push(row)
      list?.append(row.element)
      if (refusal) announce(words.announceRefused.replace('{name}', file.name))
    }
    list?.toggleAttribute('hidden', rows.length === 0)
  }

  /** Sends the form that waited, once nothing is on its way any more. */
  function goOn(): void {
    if (!waiting || rowsThat('sending').length > 0) return
    const { submitter } = waiting
    waiting = null
    form?.requestSubmit(submitter instanceof HTMLButtonElement ? submitter : null)
  }

  const onChange = () => {
    const chosen = [...(input.files ?? [])]
    // They go by themselves: left in the field they would be sent once more with the form.
    input.value = ''
    add(chosen)
  }
  const onSubmit = (event: SubmitEvent) => {
    const failed = rowsThat('failed')[0]
    const isOnItsWay = rowsThat('sending').length > 0
    if (!isOnItsWay && !failed) return
    event.preventDefault()
    event.stopImmediatePropagation()
    announce(isOnItsWay ? words.waiting : words.mustMend)
    if (isOnItsWay) waiting = { submitter: event.submitter }
    else failed?.focus()
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = event.clipboardData ? pastedFiles(event.clipboardData, words.pasted, new Date()) : []
    if (files.length === 0) return
    event.preventDefault()
    add(files)
  }
  const mark = (isOver: boolean) => zone?.toggleAttribute('data-dropping', isOver)
  // On the whole page: a file that is dropped beside the field would else replace the page, and what was written.
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    mark(true)
  }
  const onDragLeave = (event: DragEvent) => event.relatedTarget === null && mark(false)
  const onDrop = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    mark(false)
    add(event.dataTransfer.files)
    zone?.scrollIntoView({ block: 'nearest' })
  }

  const stop = new AbortController()
  const { signal } = stop
  input.addEventListener('change', onChange, { signal })
  // Before whatever else handles the form.
  form.addEventListener('submit', onSubmit, { signal, capture: true })
  form.addEventListener('paste', onPaste, { signal })
  document.addEventListener('dragover', onDrag, { signal })
  document.addEventListener('dragleave', onDragLeave, { signal })
  document.addEventListener('drop', onDrop, { signal })
  for (const hint of form.querySelectorAll<HTMLElement>('[data-upload-hint]')) hint.hidden = false
  return () => {
    stop.abort()
    mark(false)
    for (const { element } of rows) element.remove()
    rows = []
    list.hidden = true
  }
}

/** For pages that are documents: every file field of the page. */
export function attachPageUploads(): void {
  document.querySelectorAll<HTMLInputElement>('input[data-uploads]').forEach(attachUploads)
}
