import { Eye, Pencil } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { announce } from '~/components/ui/announcer'
import { useWords } from '~/i18n/use-t'
import type { PresentPerson } from './use-presence'

/** In the head of a ticket: who else at the desk looks at it. */
export function PeopleLooking({ people }: { people: PresentPerson[] }) {
  const { t, locale } = useWords()
  const looking = people.filter(({ doing }) => doing !== 'writing')
  if (looking.length === 0) return null
  const names = new Intl.ListFormat(locale).format(
    looking.map(({ name }) => name ?? t('desk:presence.elsewhere')),
  )
  return (
    <li className="with-icon text-muted">
      <Eye size={16} aria-hidden="true" />
      {t('desk:presence.looking', { names, count: looking.length })}
    </li>
  )
}

/** Above the box to answer: who is writing now, so that two do not write the same, or past whoever asked. It takes no room. */
export function PeopleWriting({ people }: { people: PresentPerson[] }) {
  const { t } = useWords()
  const writing = people.filter(({ doing }) => doing !== 'looking')
  const sentences = writing.map(({ id, name, doing }) => ({
    id,
    sentence: t(`desk:presence.${doing as 'replying' | 'noting' | 'writing'}`, {
      name: name ?? t('desk:presence.elsewhere'),
    }),
  }))
  useSayOnce(sentences.map(({ sentence }) => sentence))
  if (sentences.length === 0) return null
  return (
    <ul className="people-writing">
      {sentences.map(({ id, sentence }) => (
        <li key={id} className="with-icon">
          <Pencil size={14} aria-hidden="true" />
          {sentence}
        </li>
      ))}
    </ul>
  )
}

/** Each sentence is said once while the page is open: pausing and writing on is no news. */
function useSayOnce(sentences: string[]): void {
  const said = useRef(new Set<string>())
  useEffect(() => {
    for (const sentence of sentences) {
      if (said.current.has(sentence)) continue
      said.current.add(sentence)
      announce(sentence)
    }
  })
}
