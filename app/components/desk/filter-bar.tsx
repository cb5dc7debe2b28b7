import { ListFilter } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { type DeskFilter, everythingAtWork } from '~/domain/desk-list'
import { useT } from '~/i18n/use-t'
import { deskListPath, deskPath } from '~/paths'
import { useNavigate } from '~/platform/router'
import { Button } from '../ui/button'
import { type CurrentList, filterOf, isFiltered } from './current-list'
import { filterChoices } from './filter-choices'
import { FilterSelect } from './filter-select'

export interface FilterBarProps {
  filter: DeskFilter
  list: CurrentList
  agents: { id: string; name: string }[]
  /** The seldom used filters are shown, and the agents to choose from. */
  isWhole: boolean
}

/** A form that works by its button; with script it follows each choice, and the focus stays on it. */
export function FilterBar(props: FilterBarProps) {
  const { filter, list, isWhole } = props
  const t = useT()
  const navigate = useNavigate()
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => setHasScript(true), [])
  const follow = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const { queue, more, ...chosen } = Object.fromEntries(new FormData(currentTarget)) as Record<
      string,
      string
    >
    navigate(deskListPath({ ...chosen, ...(queue && { queueId: queue }) }, { more: more ? '1' : null }), {
      preventScrollReset: true,
      state: { keepsFocus: true },
    })
  }
  // The order narrows nothing.
  const base: DeskFilter = { ...everythingAtWork, ...filterOf(list), sort: filter.sort }
  return (
    <form
      method="get"
      action={deskPath()}
      className="filters"
      aria-label={t('queue:filter.title')}
      onChange={follow}
    >
      {filter.queueId && <input type="hidden" name="queue" value={filter.queueId} />}
      {filter.administration && <input type="hidden" name="administration" value={filter.administration} />}
      {isWhole && <input type="hidden" name="more" value="1" />}
      {filterChoices(t, props).map((select) => (
        <FilterSelect
          key={select.name}
          {...select}
          value={filter[select.name] ?? ''}
          neutral={base[select.name] ?? ''}
        />
      ))}
      <a
        className="button button-quiet"
        href={deskListPath(filter, { more: isWhole ? null : '1' })}
        data-keeps-focus=""
      >
        {t(isWhole ? 'queue:filter.less' : 'queue:filter.more')}
      </a>
      {isFiltered(filter, list) && (
        <a className="button button-quiet" href={deskListPath({ ...filterOf(list), sort: filter.sort })}>
          {t('queue:filter.clear')}
        </a>
      )}
      {!hasScript && (
        <Button icon={<ListFilter size={16} aria-hidden="true" />}>{t('queue:filter.apply')}</Button>
      )}
    </form>
  )
}
