import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { announce } from '~/components/ui/announcer'
import { Field, type FieldTexts } from '~/components/ui/field'
import type { Locale } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import { deskPeoplePath } from '~/paths'
import { useFetcher } from '~/platform/router'

/** Somebody of one of the reader's desks, as the people resource gives them. */
export interface FoundPerson {
  id: string
  administrationId: string
  code: string
  administration: string
  name: string
  email: string
  unit: string | null
  telephone: string | null
  site: string | null
  room: string | null
  locale: Locale | null
}

interface PersonFieldProps extends FieldTexts {
  /** The hidden field that carries the chosen person's id; empty while nobody is chosen from the list. */
  idName: string
  /** Only people of this administration. */
  administrationId?: string | undefined
  defaultValue?: string
  onChoose?: (person: FoundPerson) => void
}

const WAIT_MILLISECONDS = 180

/**
 * A text field that offers people while one types (the ARIA combobox pattern). Without script it is a text field, and
 * the server finds the person.
 */
export function PersonField({
  idName,
  administrationId,
  defaultValue = '',
  onChoose,
  ...texts
}: PersonFieldProps) {
  const t = useT()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(defaultValue)
  const [chosenId, setChosenId] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const people = usePeople(isOpen ? typed : '', administrationId)
  const shown = isOpen ? people : []

  useEffect(() => {
    if (isOpen && typed.trim().length > 1)
      announce(people.length > 0 ? t('desk:new.found', { count: people.length }) : t('desk:new.nobody'))
  }, [people, isOpen, typed, t])

  // A list that opens at the foot of what scrolls comes into sight.
  useEffect(() => {
    if (shown.length > 0) list.current?.scrollIntoView({ block: 'nearest' })
  }, [shown.length])

  function choose(person: FoundPerson) {
    setTyped(person.name)
    setChosenId(person.id)
    setIsOpen(false)
    onChoose?.(person)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') setIsOpen(false)
    if (shown.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setActive((active + step + shown.length) % shown.length)
    }
    const person = shown[active]
    if (event.key === 'Enter' && person) {
      event.preventDefault()
      choose(person)
    }
  }

  return (
    <div className="person-field">
      <input type="hidden" name={idName} value={chosenId} />
      <Field {...texts}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={shown.length > 0}
            aria-controls={listId}
            aria-activedescendant={shown[active] ? `${listId}-${active}` : undefined}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setChosenId('')
              setActive(-1)
              setIsOpen(true)
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setIsOpen(false)}
          />
        )}
      </Field>
      {/* Always there, so that aria-controls leads somewhere. */}
      <div
        ref={list}
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={t('desk:new.matches')}
        className="person-list"
        hidden={shown.length === 0}
      >
        {shown.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as the combobox pattern says
          <div
            key={`${person.id}${person.administrationId}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the input loses the focus and the list closes.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            <strong>{person.name}</strong>
            <span className="text-muted">
              {[person.administration, person.unit, person.telephone].filter(Boolean).join(' · ')}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

/** People who fit, asked for when the typing rests. */
function usePeople(typed: string, administrationId: string | undefined): FoundPerson[] {
  const { load, data } = useFetcher<{ people: FoundPerson[] }>()
  const asked = typed.trim()
  useEffect(() => {
    if (asked.length < 2) return
    const timer = setTimeout(() => load(deskPeoplePath(asked, administrationId)), WAIT_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [asked, administrationId, load])
  return asked.length < 2 ? none : (data?.people ?? none)
}
const none: FoundPerson[] = []
