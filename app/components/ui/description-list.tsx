import type { ReactNode } from 'react'

export interface Fact {
  term: string
  value: ReactNode
}

/** Names and values side by side. A fact without a value is left out: an empty line says nothing. */
export function DescriptionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
