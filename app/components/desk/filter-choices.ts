import { type DeskFilter, type DeskStatus, deskSorts, duePeriods, sortOf } from '~/domain/desk-list'
import { channels, priorities, textLanguages, ticketTypes } from '~/domain/ticket-values'
import type { Translate } from '~/i18n/translator'
import type { Choice } from '../ui/controls'

const statuses: DeskStatus[] = ['work', 'new', 'open', 'pending', 'done', 'resolved', 'closed', 'cancelled']

export interface FilterChoice {
  name: Exclude<keyof DeskFilter, 'queueId' | 'administration'>
  label: string
  choices: Choice[]
}

/** The selects from left to right; the last three are shown when somebody asks for more. */
export function filterChoices(
  t: Translate,
  {
    filter,
    agents,
    isWhole,
  }: { filter: DeskFilter; agents: { id: string; name: string }[]; isWhole: boolean },
): FilterChoice[] {
  const any = (label: string) => ({ value: '', label })
  const each = <Value extends string>(values: readonly Value[], label: (value: Value) => string): Choice[] =>
    values.map((value) => ({ value, label: label(value) }))
  const selects: FilterChoice[] = [
    {
      name: 'status',
      label: t('queue:column.status'),
      choices: each(statuses, (status) =>
        status === 'work' || status === 'done' ? t(`queue:filter.${status}`) : t(`ticket:status.${status}`),
      ),
    },
    {
      name: 'assignee',
      label: t('queue:column.assignee'),
      choices: [
        any(t('queue:filter.anyAssignee')),
        { value: 'me', label: t('queue:filter.me') },
        { value: 'none', label: t('ticket:unassigned') },
        ...agents.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      name: 'priority',
      label: t('queue:column.priority'),
      choices: [
        any(t('queue:filter.anyPriority')),
        ...each(priorities, (priority) => t(`ticket:priority.${priority}`)),
      ],
    },
  ]
  if (isWhole) {
    selects.push(
      {
        name: 'type',
        label: t('queue:filter.type'),
        choices: [
          any(t('queue:filter.anyType')),
          ...each(ticketTypes, (type) => t(`ticket:staffType.${type}`)),
        ],
      },
      {
        name: 'language',
        label: t('common:language'),
        choices: [
          any(t('queue:filter.anyLanguage')),
          ...each(textLanguages, (language) => t(`ticket:language.${language}`)),
        ],
      },
      {
        name: 'channel',
        label: t('queue:filter.channel'),
        choices: [
          any(t('queue:filter.anyChannel')),
          ...each(channels, (channel) => t(`ticket:channel.${channel}`)),
        ],
      },
      {
        name: 'due',
        label: t('queue:column.due'),
        choices: [any(t('queue:filter.anyDue')), ...each(duePeriods, (due) => t(`queue:due.${due}`))],
      },
    )
  }
  if (sortable(filter)) {
    selects.push({
      name: 'sort',
      label: t('queue:filter.sort'),
      choices: each(deskSorts, (sort) => t(`queue:sort.${sort}`)),
    })
  }
  return selects
}

/** What is done stands by its last change, whatever is asked for. */
const sortable = (filter: DeskFilter) => deskSorts.every((sort) => sortOf({ ...filter, sort }) === sort)
