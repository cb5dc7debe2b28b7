// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeTranslator } from '~/i18n/translator'
import { WordsProvider } from '~/i18n/use-t'
import { allWords } from '~/i18n/words.server'
import { ReplyBox, type ReplyBoxProps } from './reply-box'
import type { ShownActs, ShownMessage, ShownTicket } from './shown-ticket'
import { timelineOf } from './timeline'

// The framework's router: what it would send, and whether something is on its way.
const router = vi.hoisted(() => ({ sent: [] as FormData[], navigation: { state: 'idle' } as object }))
vi.mock('~/platform/router', async () => {
  const { createElement, forwardRef } = await import('react')
  const Link = ({ to, children }: { to: string; children: ReactNode }) =>
    createElement('a', { href: to }, children)
  const Form = forwardRef<HTMLFormElement, Record<string, unknown>>(function Form(
    { replace: _, preventScrollReset: __, onSubmit, ...rest },
    ref,
  ) {
    return createElement('form', {
      ...rest,
      ref,
      onSubmit(event: React.FormEvent<HTMLFormElement>) {
        ;(onSubmit as (event: React.FormEvent) => void)(event)
        if (!event.defaultPrevented) router.sent.push(new FormData(event.currentTarget))
        event.preventDefault()
      },
    })
  })
  return { Form, Link, useNavigation: () => router.navigation }
})

const now = new Date('2026-11-24T10:00:00Z')
const may: ShownActs = {
  speakAs: 'helpdesk',
  note: true,
  assign: true,
  changeStatus: true,
  reopen: false,
  withdraw: true,
  keepResolved: false,
  correctLateReason: false,
  markAsSpam: true,
  changePriority: true,
  addPeople: true,
  share: true,
  endSharing: true,
  changeConfidentiality: true,
  transfer: true,
  followUp: false,
}
const ticket = {
  id: 't1',
  status: 'open',
  pendingOn: null,
  language: 'fr',
  version: 3,
  requester: { id: 'p1', name: 'Lotte Claes', email: null, telephone: null, locale: 'nl' },
  shares: [],
  links: [],
  time: { isRecorded: false, entries: [], estimatedMinutes: 0 },
} as unknown as ShownTicket
const question: ShownMessage = {
  id: 'm1',
  kind: 'public',
  authorId: 'p1',
  authorName: 'Lotte Claes',
  isFromHelpdesk: false,
  body: 'Het netwerk ligt plat',
  language: 'nl',
  channel: 'web',
  createdAt: new Date('2026-11-24T09:00:00Z'),
  attachments: [],
}
const answerOf = (id: string, authorName: string): ShownMessage => ({
  ...question,
  id,
  authorId: id,
  authorName,
  isFromHelpdesk: true,
  createdAt: new Date('2026-11-24T09:30:00Z'),
})

const words = { locale: 'nl' as const, t: makeTranslator('nl', { nl: allWords.nl }) }
const box = (props: Partial<ReplyBoxProps> = {}) => (
  <WordsProvider value={words}>
    <ReplyBox
      ticket={ticket}
      may={may}
      entries={timelineOf([question], [])}
      myId="me"
      refused={null}
      presence={{ write: (kind) => done.push(kind), rest: () => done.push('resting') }}
      now={now}
      {...props}
    />
  </WordsProvider>
)
/** What colleagues are told that is done here. */
let done: string[] = []
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const last = () => Object.fromEntries(router.sent.at(-1) ?? [])

beforeEach(() => {
  router.sent = []
  done = []
  router.navigation = { state: 'idle' }
  localStorage.clear()
})
afterEach(cleanup)

describe('the box to answer', () => {
  it('speaks to the requester, in the language they read, and keeps the status, unless somebody says otherwise', async () => {
    render(box())
    await userEvent.type(text(), 'We komen eraan.')
    fireEvent.submit(document.forms[0] as HTMLFormElement)
    expect(last()).toMatchObject({
      intent: 'reply',
      body: 'We komen eraan.',
      language: 'nl',
      next: 'stay',
      version: '3',
    })
  })

  it('says what becomes of a new ticket that is answered', () => {
    render(box({ ticket: { ...ticket, status: 'new' } }))
    expect(screen.getByRole('option', { name: 'In behandeling', selected: true })).toBeTruthy()
  })

  it('sends a note as a note, whichever way the form is sent', async () => {
    render(box())
    await userEvent.click(screen.getByRole('radio', { name: /Interne notitie/ }))
    await userEvent.type(text(), 'Wachtwoord op de doos')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(last()).toMatchObject({ intent: 'note', body: 'Wachtwoord op de doos' })
  })

  it('asks for no time where the desk writes none down', () => {
    render(box())
    expect(screen.queryByText('Tijd')).toBeNull()
  })

  it('counts begun minutes from when a timer was started, also after the page was left, and sends them along', async () => {
    const recorded = { ticket: { ...ticket, time: { ...ticket.time, isRecorded: true } } }
    const { unmount } = render(box(recorded))
    await userEvent.click(screen.getByText('Tijd'))
    await userEvent.click(screen.getByRole('button', { name: 'Tijdmeting starten' }))
    unmount()
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10 * 60_000)
    render(box(recorded))
    vi.restoreAllMocks()
    await userEvent.type(text(), 'Klaar.')
    fireEvent.submit(document.forms[0] as HTMLFormElement)
    expect(last()).toMatchObject({ intent: 'reply', minutes: '11', purpose: '' })
  })

  it('tells colleagues that somebody writes, and for whom, and that they stopped', async () => {
    render(box())
    await userEvent.type(text(), 'Ja')
    await userEvent.clear(text())
    await userEvent.click(screen.getByRole('radio', { name: /Interne notitie/ }))
    await userEvent.type(text(), 'N')
    expect(done).toEqual(['replying', 'replying', 'resting', 'noting'])
  })

  it('takes in an answer that was taken back, before what was begun meanwhile', async () => {
    const values = { intent: 'reply', body: 'We komen eraan.', language: 'fr', next: 'open' }
    const takenBack = {
      values,
      fieldErrors: {},
      formError: null,
      files: { token: 'F', names: ['plan.pdf'] },
      takenBack: 'h1',
    }
    const { rerender } = render(box())
    await userEvent.type(text(), 'Nog iets')
    rerender(box({ refused: takenBack }))
    expect(text().value).toBe('We komen eraan.\n\nNog iets')
    expect(document.activeElement).toBe(text())
    fireEvent.submit(document.forms[0] as HTMLFormElement)
    expect(last()).toMatchObject({ language: 'fr', keptFiles: 'F' })

    // Sent again it is gone for good, from the box and from the device.
    const formData = new FormData()
    formData.set('intent', 'reply')
    router.navigation = { state: 'submitting', formData }
    rerender(box({ refused: takenBack }))
    router.navigation = { state: 'idle' }
    rerender(box())
    expect(text().value).toBe('')
  })

  it('goes out once, however often one presses', async () => {
    const { rerender } = render(box())
    await userEvent.type(text(), 'Ja.')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    const formData = new FormData()
    formData.set('intent', 'reply')
    router.navigation = { state: 'submitting', formData }
    rerender(box())
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(router.sent).toHaveLength(1)
  })

  it('offers only a note to who may not answer, and only an answer to who asks themself', () => {
    const { unmount } = render(box({ may: { ...may, speakAs: null } }))
    expect(
      screen.getAllByRole<HTMLInputElement>('radio').map(({ value, checked }) => [value, checked]),
    ).toEqual([['note', true]])
    unmount()
    render(box({ may: { ...may, speakAs: 'requester', note: false } }))
    expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual(['reply'])
    expect(screen.queryByLabelText('Status daarna')).toBeNull()
  })
})

describe('what one writes', () => {
  it('comes back after a crash, and a note comes back as a note', async () => {
    const { unmount } = render(box())
    await userEvent.click(screen.getByRole('radio', { name: /Interne notitie/ }))
    await userEvent.type(text(), 'Half af')
    await new Promise((resolve) => setTimeout(resolve, 500))
    unmount()
    render(box())
    expect(text().value).toBe('Half af')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Interne notitie/ }).checked).toBe(true)
  })

  it('is not another person’s on the same device, nor another ticket’s', async () => {
    const { unmount } = render(box())
    await userEvent.type(text(), 'Van mij')
    unmount()
    for (const other of [{ myId: 'somebody else' }, { ticket: { ...ticket, id: 't2' } }]) {
      const shown = render(box(other))
      expect(text().value).toBe('')
      shown.unmount()
    }
  })

  it('is gone from the box and the device once it was sent', async () => {
    const { rerender, unmount } = render(box())
    await userEvent.type(text(), 'Klaar.')
    const formData = new FormData()
    formData.set('intent', 'reply')
    router.navigation = { state: 'submitting', formData }
    rerender(box())
    router.navigation = { state: 'idle' }
    rerender(box())
    await waitFor(() => expect(text().value).toBe(''))
    unmount()
    render(box())
    expect(text().value).toBe('')
  })

  it('stays when the form comes back, with what to mend beside the field', async () => {
    const { rerender } = render(box())
    await userEvent.type(text(), 'Opgelost.')
    const values = { intent: 'reply', body: 'Opgelost.', next: 'resolved', resolutionCode: '' }
    const fieldErrors = { resolutionCode: 'resolutionCodeMissing' }
    const refused = { values, fieldErrors, formError: null, files: { token: '', names: [] } }
    rerender(box({ refused }))
    expect(text().value).toBe('Opgelost.')
    expect(screen.getByLabelText('Hoe is het opgelost?').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toContain('Kies hoe het is opgelost')
  })
})

describe('a colleague who answers meanwhile', () => {
  const changed = {
    ticket: { ...ticket, version: 4 },
    entries: timelineOf([question, answerOf('nora', 'Nora Aziz')], []),
  }
  const version = () => new FormData(document.forms[0]).get('version')

  it('is told beside what one writes, and only then counts as read', async () => {
    const { rerender } = render(box())
    await userEvent.type(text(), 'Ik ook')
    rerender(box(changed))
    expect(screen.getByText('Terwijl u schrijft')).toBeTruthy()
    expect(screen.getByText(/Nora Aziz antwoordde/)).toBeTruthy()
    expect(version()).toBe('3')
    await waitFor(() => expect(version()).toBe('4'), { timeout: 3000 })
    expect(text().value).toBe('Ik ook')
  })

  it('is no news to who writes nothing', () => {
    const { rerender } = render(box())
    rerender(box(changed))
    expect(screen.queryByText('Terwijl u schrijft')).toBeNull()
    expect(version()).toBe('4')
  })

  it('is told after a refusal with who and what, and the form now carries the new version', async () => {
    const { rerender } = render(box())
    await userEvent.type(text(), 'Ik ook')
    const values = { intent: 'reply', body: 'Ik ook', seen: question.createdAt.toISOString(), version: '3' }
    const formError = { code: 'conflict', details: {} }
    rerender(
      box({ ...changed, refused: { values, fieldErrors: {}, formError, files: { token: '', names: [] } } }),
    )
    expect(screen.getByText('Intussen is dit ticket veranderd')).toBeTruthy()
    expect(screen.getByText(/Nora Aziz antwoordde/)).toBeTruthy()
    expect(text().value).toBe('Ik ook')
    await waitFor(() => expect(version()).toBe('4'), { timeout: 1000 })
  })
})
