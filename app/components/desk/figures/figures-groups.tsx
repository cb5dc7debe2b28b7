import type { ReactNode } from 'react'
import { Disclosure } from '~/components/ui/disclosure'
import { FEWEST_ANSWERS } from '~/domain/figures'
import { useT } from '~/i18n/use-t'
import { FiguresTable, type FiguresTableProps } from './figures-table'

type Lines = Pick<FiguresTableProps, 'heading' | 'nameOf' | 'lines'>

/** More lines than one looks over: the further tables are folded. */
const MANY = 15

/** The same lines once for each thing that one looks at: what was done, waiting, satisfaction, and what is counted apart. */
export function FiguresGroups({ children, ...lines }: Lines & { children?: ReactNode }) {
  const t = useT()
  return (
    <>
      <section className="panel" aria-labelledby="table">
        <h2 id="table">{t('promise:figures.table')}</h2>
        <FiguresTable {...lines} group="main" label={t('promise:figures.table')} />
        <p className="text-muted">
          {t('promise:figures.exact')} {t('promise:figures.otherLanguage')}
        </p>
        {children}
      </section>
      {(['waiting', 'satisfaction', 'apart'] as const).map((group) => (
        <section key={group} className="panel" aria-labelledby={group}>
          <h2 id={group}>{t(`promise:figures.group.${group}`)}</h2>
          <p className="text-muted">
            {group === 'satisfaction'
              ? t('promise:figures.group.satisfactionText', { fewest: FEWEST_ANSWERS })
              : t(`promise:figures.group.${group}Text`)}
          </p>
          <Folded isFolded={lines.lines.length > MANY}>
            <FiguresTable {...lines} group={group} label={t(`promise:figures.group.${group}`)} />
          </Folded>
        </section>
      ))}
    </>
  )
}

function Folded({ isFolded, children }: { isFolded: boolean; children: ReactNode }) {
  const t = useT()
  return isFolded ? <Disclosure summary={t('promise:figures.open')}>{children}</Disclosure> : children
}
