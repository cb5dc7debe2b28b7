import { useT } from '~/i18n/use-t'
import { PageOpening, type PageOpeningProps } from '../ui/page-opening'

/** What the page before asked to say; other pages have other words, which are not said here. */
const sayable = [
  'saved',
  'added',
  'removed',
  'deactivated',
  'planned',
  'given',
  'invited',
  'ended',
  'founded',
  'tokenRevoked',
  'planWithdrawn',
] as const

export interface ManageHeadProps extends Omit<PageOpeningProps, 'happened'> {
  said: string | null
  /** A second sentence about what happened. */
  saidMore?: string | null
}

/** What stands above every page of the area. */
export function ManageHead({ said, saidMore = null, ...opening }: ManageHeadProps) {
  const t = useT()
  const happened = sayable.find((one) => one === said)
  return <PageOpening {...opening} happened={happened ? [t(`manage:said.${happened}`), saidMore] : []} />
}
