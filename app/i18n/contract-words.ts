import type { Line } from '~/domain/promises/contract-terms'
import type { Locale } from './locales'
import type { Translate } from './translator'

/** "Incidenten over Computer en scherm met prioriteit Kritiek": for what a line speaks. Null: for all the rest. */
export function subjectText(
  t: Translate,
  subject: Pick<Line, 'serviceId' | 'type' | 'priority'> | null,
  nameOf: (serviceId: string) => string,
): string {
  if (!subject) return t('manage:contract.otherwise')
  const kind = t(`manage:contract.kind.${subject.type ?? 'any'}`)
  const service = subject.serviceId === null ? null : nameOf(subject.serviceId)
  const priority = subject.priority && t(`ticket:priority.${subject.priority}`)
  if (service && priority) return t('manage:contract.about.both', { kind, service, priority })
  if (service) return t('manage:contract.about.service', { kind, service })
  return priority ? t('manage:contract.about.priority', { kind, priority }) : kind
}

export interface NamesOfService {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
}

/** The French name stands in for English, the Dutch one for German, as everywhere. */
export const nameOfService = ({ nameNl, nameFr, nameEn, nameDe }: NamesOfService, locale: Locale): string =>
  ({ nl: nameNl, fr: nameFr, en: nameEn ?? nameFr, de: nameDe ?? nameNl })[locale]
