import { Select, TextArea } from '~/components/ui/controls'
import { Disclosure } from '~/components/ui/disclosure'
import { resolutionCodes } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import type { GivenForm } from './form-answer'

/** "Create and resolve": what was settled while the caller was still there. */
export function ResolveSection({ given: { errorOf, typedIn } }: { given: GivenForm }) {
  const t = useT()
  const isOpen = Boolean(typedIn('resolutionCode') || typedIn('resolutionSentence'))
  return (
    <Disclosure summary={t('desk:new.resolveNow')} open={isOpen}>
      <div className="form">
        <p className="text-muted">{t('desk:new.resolveText')}</p>
        <TextArea
          label={t('desk:new.resolveSentence')}
          hint={t('desk:new.resolveHint')}
          name="resolutionSentence"
          rows={3}
          optional
          defaultValue={typedIn('resolutionSentence')}
          {...errorOf('resolutionSentence')}
        />
        <Select
          label={t('desk:new.resolveCode')}
          name="resolutionCode"
          defaultValue={typedIn('resolutionCode') ?? ''}
          choices={[
            { value: '', label: t('desk:new.notResolved') },
            ...resolutionCodes.map((value) => ({ value, label: t(`ticket:code.${value}`) })),
          ]}
          {...errorOf('resolutionCode')}
        />
      </div>
    </Disclosure>
  )
}
