import { ArrowDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { announce } from '~/components/ui/announcer'
import { useT } from '~/i18n/use-t'
import type { ShownMessage } from './shown-ticket'

export const CONVERSATION_END = 'conversation-end'
/** What is nearer to the foot of the window is behind the box to answer. */
const HIDDEN_BELOW = '0px 0px -120px 0px'

/**
 * Tells of messages that came while the page was open. Nothing moves: who is not at the end gets a button that leads
 * there. It watches the element with CONVERSATION_END.
 */
export function NewMessages({ messages, myId }: { messages: ShownMessage[]; myId: string }) {
  const t = useT()
  const [isAtEnd, setIsAtEnd] = useState(true)
  const [known] = useState(() => new Set(messages.map(({ id }) => id)))
  const [unseen, setUnseen] = useState<string[]>([])

  useEffect(() => {
    const fresh = messages.filter(({ id }) => !known.has(id))
    if (fresh.length === 0) return
    for (const { id } of fresh) known.add(id)
    const others = fresh.filter(({ authorId }) => authorId !== myId).map(({ id }) => id)
    if (others.length === 0) return
    announce(t('desk:newMessages', { count: others.length }))
    setUnseen((before) => [...before, ...others])
  }, [messages, known, myId, t])

  useEffect(() => {
    const end = document.getElementById(CONVERSATION_END)
    if (!end) return
    const watcher = new IntersectionObserver(([entry]) => setIsAtEnd(entry?.isIntersecting ?? false), {
      rootMargin: HIDDEN_BELOW,
    })
    watcher.observe(end)
    return () => watcher.disconnect()
  }, [])

  useEffect(() => {
    if (isAtEnd) setUnseen([])
  }, [isAtEnd])

  const first = unseen[0]
  if (!first || isAtEnd) return null
  return (
    <a className="button new-messages" href={`#message-${first}`} onClick={() => setUnseen([])}>
      <ArrowDown size={16} aria-hidden="true" />
      {t('desk:newMessages', { count: unseen.length })}
    </a>
  )
}
