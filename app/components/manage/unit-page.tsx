import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import type { Refusal } from '../portal/refusal'
import { Button } from '../ui/button'
import { Select } from '../ui/controls'
import { choicesOf } from './language-choices'
import { LanguageFields } from './language-fields'
import { ManageHead } from './manage-head'

/** In the order in which they stand on the page. */
export const unitFields = ['nameNl', 'nameFr', 'parent']

interface UnitPageProps {
  code: string
  said: string | null
  /** Null for one that is being added. */
  unit: { nameNl: string; nameFr: string; parentId: string | null } | null
  others: { id: string; name: string }[]
  refusal: Refusal
}

export function UnitPage({ code, said, unit, others, refusal }: UnitPageProps) {
  const t = useT()
  return (
    <>
      <ManageHead
        title={unit ? unit.nameNl : t('manage:units.new')}
        said={said}
        errors={refusal.errors}
        above={{ label: t('manage:area.units'), href: manageAreaPath(code, 'units') }}
      />
      <form method="post" noValidate className="form">
        <LanguageFields
          of="name"
          texts={unit && { nl: unit.nameNl, fr: unit.nameFr }}
          refusal={refusal}
          four={false}
        />
        <Select
          label={t('manage:units.parent')}
          name="parent"
          choices={choicesOf(t('manage:units.top'), others)}
          defaultValue={refusal.typed('parent', unit?.parentId ?? '')}
          error={refusal.errorOf('parent')}
        />
        <div>
          <Button look="primary">{unit ? t('common:save') : t('manage:add')}</Button>
        </div>
      </form>
    </>
  )
}
