import { CheckCheck, FilterX } from 'lucide-react'
import type { DeskFilter } from '~/domain/desk-list'
import { useT } from '~/i18n/use-t'
import { deskListPath } from '~/paths'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { type CurrentList, commonLists, filterOf, isFiltered } from './current-list'

/** An empty list is good news or a filter too many; it says which. */
export function ListEmpty({ filter, list }: { filter: DeskFilter; list: CurrentList }) {
  const t = useT()
  if (isFiltered(filter, list)) {
    return (
      <EmptyState
        Icon={FilterX}
        title={t('queue:empty.filtered')}
        text={t('queue:empty.filteredText')}
        action={
          <ButtonLink href={deskListPath({ ...filterOf(list), sort: filter.sort })}>
            {t('queue:filter.clear')}
          </ButtonLink>
        }
      />
    )
  }
  const which = typeof list === 'string' && list !== 'all' ? list : 'list'
  return (
    <EmptyState
      Icon={CheckCheck}
      title={t(`queue:empty.${which}`)}
      text={t(`queue:empty.${which}Text`)}
      action={
        which === 'mine' && (
          <ButtonLink href={deskListPath(commonLists.unassigned)}>{t('queue:list.unassigned')}</ButtonLink>
        )
      }
    />
  )
}
