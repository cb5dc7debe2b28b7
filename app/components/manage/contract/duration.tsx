import { formatMinutes } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'

/** Working time in hours and minutes; nothing promised is said in words. */
export function Duration({ seconds }: { seconds: number | null }) {
  const { t, locale } = useWords()
  if (seconds === null) return <span className="text-muted">{t('manage:contract.nothing')}</span>
  return <span className="nowrap">{formatMinutes(locale, seconds / 60)}</span>
}
