import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { TextField } from '../ui/controls'

/** Looks through a list of the operators' area; what was typed stands in the address as `q`. */
export function SearchForm({ list, label, typed }: { list: string; label: string; typed: string }) {
  const t = useT()
  return (
    <search>
      <form method="get" action={list} className="fields-row">
        <TextField label={label} name="q" type="search" defaultValue={typed} autoComplete="off" />
        <Button>{t('operate:administrations.searchButton')}</Button>
        {typed && <a href={list}>{t('operate:administrations.all')}</a>}
      </form>
    </search>
  )
}
