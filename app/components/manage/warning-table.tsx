import type { PromiseKind } from '~/domain/promises/contract'
import { useWords, type Words } from '~/i18n/use-t'
import { RowAct } from '../ui/row-act'

export interface ShownWarning {
  id: string
  promise: PromiseKind
  percent: number | null
  workingMinutes: number | null
  side: 'before' | 'after' | null
  mailsAssignee: boolean
  mailsTeam: boolean
  mailsLead: boolean
  raisesPriority: boolean
  queue: string | null
}

/** The rules of now, each with a button that ends it. */
export function WarningTable({ warnings }: { warnings: ShownWarning[] }) {
  const words = useWords()
  const { t } = words
  if (warnings.length === 0) return <p className="text-muted">{t('manage:warnings.nobody')}</p>
  return (
    <table className="table table-stack">
      <thead>
        <tr>
          <th scope="col">{t('manage:warnings.promise')}</th>
          <th scope="col">{t('manage:warnings.when')}</th>
          <th scope="col">{t('manage:warnings.deeds')}</th>
          <th scope="col">
            <span className="sr-only">{t('manage:actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {warnings.map((warning) => (
          <tr key={warning.id}>
            <td>{t(`promise:kind.${warning.promise}`)}</td>
            <td data-label={t('manage:warnings.when')}>{momentOf(warning, words)}</td>
            <td data-label={t('manage:warnings.deeds')}>{deedsOf(warning, words)}</td>
            <td className="number">
              <RowAct
                id={warning.id}
                intent="end"
                label={t('manage:remove')}
                of={t('manage:removeOf', {
                  name: `${t(`promise:kind.${warning.promise}`)}, ${momentOf(warning, words)}`,
                })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function momentOf({ percent, workingMinutes, side }: ShownWarning, { t }: Words): string {
  if (percent !== null) return t('manage:warnings.atPercent', { percent })
  return t(`manage:warnings.${side ?? 'before'}`, { count: workingMinutes ?? 0 })
}

function deedsOf(warning: ShownWarning, { t, locale }: Words): string {
  const deeds = (['mailsAssignee', 'mailsTeam', 'mailsLead', 'raisesPriority'] as const)
    .filter((deed) => warning[deed])
    .map((deed) => t(`manage:warnings.deed.${deed}`))
  const moved = warning.queue ? [t('manage:warnings.moves', { queue: warning.queue })] : []
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format([...deeds, ...moved])
}
