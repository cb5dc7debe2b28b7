import { useT } from '~/i18n/use-t'

const LINES = Array.from({ length: 12 }, (_, line) => 38 + ((line * 17) % 45))

/** The table's own shape in grey, for a list that lets one wait. */
export function ListSkeleton() {
  const t = useT()
  return (
    <div role="status" aria-label={t('common:loading')}>
      <div className="page-head">
        <span className="skeleton w-48" />
      </div>
      <table className="table" aria-hidden="true">
        <tbody>
          {LINES.map((width) => (
            <tr key={width}>
              <td>
                <span className="skeleton w-20" />
              </td>
              <td className="cut">
                <span className="skeleton" style={{ width: `${width}%` }} />
              </td>
              <td>
                <span className="skeleton w-28" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
