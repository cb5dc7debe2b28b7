import type { VersionState } from '~/domain/calendar/version-states'
import { useT } from '~/i18n/use-t'
import { manageVersionPath } from '~/paths'
import { Badge } from '../ui/badge'
import { Time } from '../ui/time'
import type { Tone } from '../ui/tone'

export interface ShownVersion {
  id: string
  state: VersionState
  from: Date
  savedAt: Date
  /** Null for whoever founded the administration, or left. */
  savedBy: string | null
}

const tones: Record<VersionState, Tone> = {
  now: 'success',
  planned: 'info',
  past: 'neutral',
  never: 'neutral',
  withdrawn: 'neutral',
}

interface VersionsListProps {
  versions: ShownVersion[]
  /** The one that the page shows. */
  shownId: string
  /** The page that shows them. */
  page: string
  now: Date
}

/** Every version that was saved: each can be opened and read, and none is ever changed. */
export function VersionsList({ versions, shownId, page, now }: VersionsListProps) {
  const t = useT()
  return (
    <section aria-labelledby="versions" className="panel">
      <h2 id="versions">{t('manage:versions.title')}</h2>
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{t('manage:versions.from')}</th>
            <th scope="col">{t('manage:person.stateTitle')}</th>
            <th scope="col">{t('manage:versions.saved')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, state, from, savedAt, savedBy }) => (
            <tr key={id} data-selected={id === shownId ? '' : undefined}>
              <td>
                <a
                  className="row-link"
                  href={manageVersionPath(page, id)}
                  aria-current={id === shownId ? 'true' : undefined}
                >
                  <Time at={from} now={now} />
                </a>
              </td>
              <td data-label={t('manage:person.stateTitle')}>
                <Badge tone={tones[state]}>{t(`manage:versions.state.${state}`)}</Badge>
              </td>
              <td data-label={t('manage:versions.saved')}>
                <span>
                  <Time at={savedAt} now={now} />
                  {savedBy && <small>{savedBy}</small>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
