import { useT } from '~/i18n/use-t'
import { Notice } from '../ui/notice'
import { Time } from '../ui/time'

/** The version that a form was filled with, because somebody asked for it. */
export interface StartedFrom {
  from: Date
  /** The day of a plan, as an ISO date; empty for what is no plan. */
  day: string
}

export function StartedNotice({ started, now }: { started: StartedFrom; now: Date }) {
  const t = useT()
  return (
    <Notice>
      <p>
        {t('manage:versions.started')} <Time at={started.from} now={now} />.
      </p>
    </Notice>
  )
}
