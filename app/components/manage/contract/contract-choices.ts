import { priorities, ticketTypes } from '~/domain/ticket-values'
import { type NamesOfService, nameOfService } from '~/i18n/contract-words'
import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translator'
import { choicesOf } from '../language-choices'

export interface ContractPlaces {
  services: { id: string; name: string; isActive: boolean }[]
  calendars: { id: string; name: string; isCommon: boolean }[]
}

/** What the lines of a contract name, in the reader's language. */
export const placesIn = (
  locale: Locale,
  services: (NamesOfService & { id: string; isActive: boolean })[],
  calendars: ContractPlaces['calendars'],
): ContractPlaces => ({
  services: services.map((service) => ({
    id: service.id,
    name: nameOfService(service, locale),
    isActive: service.isActive,
  })),
  calendars: calendars.map(({ id, name, isCommon }) => ({ id, name, isCommon })),
})

/** What a line can speak of: services, also those that are no longer offered, types and priorities. */
export const subjectChoices = (t: Translate, any: string, services: ContractPlaces['services']) => ({
  service: choicesOf(
    any,
    services.map(({ id, name, isActive }) => ({
      id,
      name: isActive ? name : t('manage:contract.noLongerOffered', { name }),
    })),
  ),
  type: choicesOf(
    any,
    ticketTypes.map((id) => ({ id, name: t(`ticket:staffType.${id}`) })),
  ),
  priority: choicesOf(
    any,
    priorities.map((id) => ({ id, name: t(`ticket:priority.${id}`) })),
  ),
})

export const nameIn = (things: { id: string; name: string }[]) => (id: string) =>
  things.find((thing) => thing.id === id)?.name ?? ''
