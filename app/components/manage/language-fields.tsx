import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'
import { TextArea, TextField } from '../ui/controls'
import { Disclosure } from '../ui/disclosure'

/** A text in the languages in which it must stand, and those in which it may. */
export interface FourTexts {
  nl: string
  fr: string
  en?: string | null
  de?: string | null
}

interface LanguageFieldsProps {
  /** Fields are nameNl, nameFr, ..., helpNl, helpFr, ... or closedNl, closedFr, ... */
  of: 'name' | 'help' | 'closed'
  texts: FourTexts | null
  refusal: Refusal
  /** False for what has no English and German name: units. */
  four?: boolean
}

const endings = { nl: 'Nl', fr: 'Fr', en: 'En', de: 'De' } as const

/** Dutch and French side by side, because both are needed; English and German folded, because they may be left out. */
export function LanguageFields({ of, texts, refusal, four = true }: LanguageFieldsProps) {
  const t = useT()
  const field = (language: keyof FourTexts, optional: boolean) => {
    const name = `${of}${endings[language]}` as const
    const shared = {
      name,
      label: t(`manage:field.${name}`),
      lang: language,
      optional,
      required: !optional,
      error: refusal.errorOf(name),
      defaultValue: refusal.typed(name, texts?.[language] ?? ''),
    }
    return of === 'name' ? (
      <TextField key={name} {...shared} maxLength={120} autoComplete="off" />
    ) : (
      <TextArea key={name} {...shared} rows={2} maxLength={500} />
    )
  }
  const rest = ['en', 'de'] as const
  const isOpen = rest.some((language) => texts?.[language] || refusal.errorOf(`${of}${endings[language]}`))
  return (
    <>
      <div className="two-languages">
        {field('nl', false)}
        {field('fr', false)}
      </div>
      {four && (
        <Disclosure summary={t('manage:field.more')} open={isOpen}>
          <div className="two-languages">{rest.map((language) => field(language, true))}</div>
        </Disclosure>
      )}
    </>
  )
}
