import { useT } from '~/i18n/use-t'
import { Notice } from '../ui/notice'

const said = ['conflict', 'closed', 'not_allowed', 'administrationClosed', 'busy'] as const

/** Why a decision was not taken; nothing when none was refused. */
export function HeldMailRefusal({ code }: { code: string | null }) {
  const t = useT()
  if (!code) return null
  const known = said.find((one) => one === code) ?? 'busy'
  return (
    <Notice tone="danger" live>
      <p>{t(`heldMail:refused.${known}`)}</p>
    </Notice>
  )
}
