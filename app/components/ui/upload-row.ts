import { formatFileSize } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { UploadSettings } from './upload-settings'

export type RowState = 'sending' | 'sent' | 'failed' | 'refused'

export interface UploadRow {
  element: HTMLLIElement
  state: () => RowState
  /** Where the focus goes when something has to be done about this file. */
  focus: () => void
}

interface Order {
  file: File
  settings: UploadSettings
  /** What is wrong with the file itself: it is shown, and never sent. */
  refusal: string | null
  onChange: (state: RowState) => void
  onRemove: () => void
}

/**
 * One file under a file field: its name and size, how far it is, and a button to stop or remove it. Sends it at once;
 * when it has arrived, the row carries the text by which the form brings it along (`uploaded`).
 */
export function uploadRow({ file, settings, refusal, onChange, onRemove }: Order): UploadRow {
  const { words } = settings
  let state: RowState = refusal ? 'refused' : 'sending'
  let request: XMLHttpRequest | null = null

  const element = document.createElement('li')
  element.className = 'upload'
  const name = part('span', 'upload-name', file.name)
  const size = part('span', 'upload-size', formatFileSize(settings.locale as Locale, file.size))
  const progress = document.createElement('progress')
  progress.max = 100
  progress.setAttribute('aria-label', file.name)
  const said = part('span', 'upload-said', '')
  const retry = button(words.retry, () => send())
  const remove = button(words.cancel, () => {
    request?.abort()
    onRemove()
  })
  const [text, buttons] = [part('span', 'upload-text', ''), part('span', 'upload-buttons', '')]
  text.append(name, size, progress, said)
  buttons.append(retry, remove)
  element.append(text, buttons)

  function button(label: string, onClick: () => void): HTMLButtonElement {
    const made = document.createElement('button')
    made.type = 'button'
    made.className = 'button button-quiet'
    made.addEventListener('click', onClick)
    lettering(made, label)
    return made
  }

  /** The verb is seen; which file it concerns is heard: "Remove", "Remove screen.png". */
  function lettering(on: HTMLButtonElement, label: string): void {
    on.textContent = label.replace('{name}', '').replace(/\s+/g, ' ').trim()
    on.setAttribute('aria-label', label.replace('{name}', file.name))
  }

  function show(next: RowState, sentence: string): void {
    state = next
    element.dataset.state = next
    said.textContent = sentence
    progress.hidden = next !== 'sending'
    retry.hidden = next !== 'failed'
    lettering(remove, next === 'sending' ? words.cancel : words.remove)
    onChange(next)
  }

  function send(): void {
    const body = new FormData()
    body.append('files', file, file.name)
    const sending = new XMLHttpRequest()
    request = sending
    const tell = (percent: number) => {
      progress.value = percent
      said.textContent = words.sending.replace('{percent}', String(percent))
    }
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      tell(total > 0 ? Math.floor((loaded / total) * 100) : 0)
    })
    sending.addEventListener('load', () => {
      const { kept, sentence } = readAnswer(sending)
      if (kept) {
        const carried = document.createElement('input')
        carried.type = 'hidden'
        carried.name = 'uploaded'
        carried.value = kept
        element.append(carried)
        show('sent', words.sent)
      } else if (sending.status === 413) show('refused', sentence ?? words.tooLarge)
      else show('failed', sentence ?? words.failed)
    })
    sending.addEventListener('error', () => show('failed', words.failed))
    sending.open('POST', settings.address)
    show('sending', '')
    tell(0)
    sending.send(body)
  }

  if (refusal) show('refused', refusal)
  else send()
  return {
    element,
    state: () => state,
    focus: () => (state === 'failed' ? retry : remove).focus(),
  }
}

function part(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** A guard or a sign-in page answers in other ways: then there is nothing in it for us. */
function readAnswer({ status, responseText }: XMLHttpRequest): { kept?: string; sentence?: string } {
  try {
    const answer = JSON.parse(responseText)
    return status === 200 ? { kept: answer.kept } : { sentence: answer.sentence }
  } catch {
    return {}
  }
}
