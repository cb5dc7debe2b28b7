import { Button } from '~/components/ui/button'
import { Select } from '~/components/ui/controls'
import { monthAfter, monthsBetween } from '~/domain/figures'
import type { FigureWay } from '~/i18n/figures-words'
import { formatMonth } from '~/i18n/formatting'
import { useT, useWords } from '~/i18n/use-t'
import { deskFiguresPath } from '~/paths'

export interface ShownWish {
  from: string
  until: string
  administration: string | null
  by: FigureWay
}

const ways: FigureWay[] = ['administration', 'service', 'team', 'priority', 'channel', 'language', 'agent']
const MONTHS_TO_CHOOSE = 36

/** Which months, where, and by what: a plain form, whose answer has an address of its own. */
export function FiguresWishForm({
  wish,
  thisMonth,
  administrations,
  showsAgents,
}: {
  wish: ShownWish
  thisMonth: string
  administrations: { code: string; name: string }[]
  showsAgents: boolean
}) {
  const t = useT()
  // Where nobody switched it on it is not offered; who came by an address of before still reads what they chose.
  const offered = ways.filter((way) => way !== 'agent' || showsAgents || wish.by === 'agent')
  return (
    <form method="get" action={deskFiguresPath()} className="wish no-print">
      <MonthFields wish={wish} thisMonth={thisMonth} />
      <Select
        label={t('promise:figures.administration')}
        name="administration"
        choices={[
          { value: '', label: t('promise:figures.all') },
          ...administrations.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        defaultValue={wish.administration ?? ''}
      />
      <Select
        label={t('promise:figures.breakdown')}
        name="by"
        choices={offered.map((way) => ({ value: way, label: t(`promise:figures.by.${way}`) }))}
        defaultValue={wish.by}
      />
      <Button>{t('promise:figures.show')}</Button>
    </form>
  )
}

/** From which month until which. */
export function MonthFields({
  wish,
  thisMonth,
}: {
  wish: Pick<ShownWish, 'from' | 'until'>
  thisMonth: string
}) {
  const { t, locale } = useWords()
  const months = monthsBetween(monthAfter(thisMonth, 1 - MONTHS_TO_CHOOSE), thisMonth)
    .reverse()
    .map((month) => ({ value: month, label: formatMonth(locale, month) }))
  return (
    <>
      <Select label={t('promise:figures.from')} name="from" choices={months} defaultValue={wish.from} />
      <Select label={t('promise:figures.until')} name="until" choices={months} defaultValue={wish.until} />
    </>
  )
}
