import { useWords } from '~/i18n/use-t'
import { Select } from '../ui/controls'
import { Disclosure } from '../ui/disclosure'
import { type Texts, textIn } from './texts'

export interface OfferedService {
  id: string
  administrationId: string
  names: Texts
}

export interface ServiceFieldProps {
  services: OfferedService[]
  administrations: { id: string; names: Texts }[]
  /** '' for none: the helpdesk finds out by itself. */
  chosenId: string
  error: string | undefined
}

/** Which service it is about: folded, because the link that led here said it or the helpdesk finds out. */
export function ServiceField({ services, administrations, chosenId, error }: ServiceFieldProps) {
  const { locale, t } = useWords()
  if (services.length === 0) return null
  const chosen = services.find(({ id }) => id === chosenId)
  const groupOf = (administrationId: string) => {
    const owner = administrations.length > 1 && administrations.find(({ id }) => id === administrationId)
    return owner ? { group: textIn(owner.names, locale).text } : {}
  }
  const summary = chosen
    ? t('portal:new.serviceChosen', { name: textIn(chosen.names, locale).text })
    : t('portal:new.serviceFold')
  return (
    <Disclosure summary={summary} open={Boolean(error)}>
      <Select
        label={t('portal:home.services')}
        name="service"
        choices={[
          { value: '', label: t('portal:new.serviceNone') },
          ...services.map(({ id, names, administrationId }) => ({
            value: id,
            label: textIn(names, locale).text,
            ...groupOf(administrationId),
          })),
        ]}
        defaultValue={chosen?.id ?? ''}
        error={error}
      />
    </Disclosure>
  )
}
