import { type DeskFilter, everythingAtWork } from '~/domain/desk-list'
import type { Translate } from '~/i18n/translator'
import { deskListPath } from '~/paths'
import { type CommonList, currentList, filterOf } from '../current-list'
import { filterChoices } from '../filter-choices'

interface FileOfList {
  filter: DeskFilter
  place: string | null
  assigneeName: string | null
}

/** What the list of a file is called, with what it was filtered by, in the words of the list itself. */
export function fileListName(t: Translate, { filter, place, assigneeName }: FileOfList): string {
  const [, query = ''] = deskListPath(filter).split('?')
  const list = currentList(new URLSearchParams(query))
  const base: DeskFilter = { ...everythingAtWork, ...filterOf(list) }
  const agents = filter.assignee && assigneeName ? [{ id: filter.assignee, name: assigneeName }] : []
  const asked = filterChoices(t, { filter, agents, isWhole: true })
    .filter(({ name }) => filter[name] !== base[name])
    .map(({ name, choices }) => choices.find(({ value }) => value === filter[name])?.label)
  const title = typeof list === 'string' ? t(`queue:list.${list as CommonList}`) : place
  return [title ?? t('queue:list.administration'), ...asked].filter(Boolean).join(' · ')
}
