import { useT } from '~/i18n/use-t'

export interface PageContentsProps {
  /** The headings of the page, by their ids. */
  parts: { id: string; title: string }[]
}

/** The parts of a long page, each a jump: whoever goes by keyboard passes a table without going through its lines. */
export function PageContents({ parts }: PageContentsProps) {
  const t = useT()
  return (
    <nav className="page-contents" aria-label={t('common:onThisPage')}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
