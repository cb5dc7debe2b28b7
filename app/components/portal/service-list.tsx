import { useWords } from '~/i18n/use-t'
import { newTicketForServicePath } from '~/paths'
import { type Texts, textIn } from './texts'

export interface ListedService {
  id: string
  names: Texts
  helps: Texts
}

/** What an administration offers help with; each leads to a new ticket about it. */
export function ServiceList({ services }: { services: ListedService[] }) {
  const { locale } = useWords()
  return (
    <ul className="services">
      {services.map(({ id, names, helps }) => {
        const name = textIn(names, locale)
        const help = textIn(helps, locale)
        return (
          <li key={id}>
            <a className="row-link" href={newTicketForServicePath(id)} lang={name.lang}>
              {name.text}
            </a>
            <p lang={help.lang}>{help.text}</p>
          </li>
        )
      })}
    </ul>
  )
}
