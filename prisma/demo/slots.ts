import type { DemoRequester, Language } from './people'
import type { Chance } from './random'

/** Programs of each administration. None of them exists. */
const programs: Record<string, string[]> = {
  MOB: ['Parkeo', 'Signalis', 'WegWijs', 'Traflux', 'Kerbside', 'Mobidoc'],
  ENV: ['Ecopremia', 'AirView', 'Terrabase', 'GreenPlan', 'LabTrack', 'Envidoc'],
  TAX: ['Fiscalia', 'TaxiReg', 'Inno 4', 'Kadastra', 'Perceptor', 'DocuTax'],
  URB: ['PermiLine', 'MapStudio', 'Patrimonia', 'UrbaFlow', 'ArchiDoc'],
  EMP: ['WorkPass', 'Formatis', 'InspectPro', 'JobLink', 'EmploDoc'],
  HOU: ['Woonlijn', 'LogiBail', 'QualiHab', 'HouDoc'],
}

const colleagues: Record<Language, string[]> = {
  nl: ['Pieter', 'Aurélie', 'Karim', 'Elif', 'Bram'],
  fr: ['Aurélie', 'Karim', 'Grâce', 'Quentin', 'Delphine'],
  en: ['Agnieszka', 'Karim', 'Elif'],
  de: ['Ann', 'Pieter', 'Elif'],
}

const ordinal: Record<Language, (floor: number) => string> = {
  nl: (floor) => (floor === 0 ? 'benedenverdieping' : `${floor}e verdieping`),
  fr: (floor) => (floor === 0 ? 'rez-de-chaussée' : floor === 1 ? '1er étage' : `${floor}e étage`),
  en: (floor) => (floor === 0 ? 'ground floor' : `floor ${floor}`),
  de: (floor) => (floor === 0 ? 'Erdgeschoss' : `${floor}. Stock`),
}

export type Slots = Record<string, string>

/** The same room, device and program throughout one ticket. */
export function slotsFor(requester: DemoRequester, chance: Chance): Slots {
  const { code, language } = requester
  const floor = chance.between(0, 9)
  return {
    printer: `${code}-PR-${floor}${chance.between(1, 4)}`,
    floor: ordinal[language](floor),
    room: chance.happens(0.5) ? requester.room : `${floor}.${String(chance.between(1, 38)).padStart(2, '0')}`,
    site: requester.site,
    device: `${code}-LT-${chance.between(1000, 4999)}`,
    server: `srv-${chance.pick(['prt', 'file', 'app', 'auth'])}-0${chance.between(1, 4)}`,
    app: chance.pick(programs[code] ?? ['Office']),
    colleague: chance.pick(colleagues[language]),
    phone: `555 ${chance.between(10, 89)} ${chance.between(10, 99)}`,
    file: `${chance.between(2024, 2026)}-${chance.between(100, 989)}`,
    count: String(chance.between(3, 14)),
    title: '',
    family: requester.name.split(' ').slice(1).join(' '),
    name: requester.name,
  }
}

/** @throws when a text names a slot that does not exist: a mistake in the topics */
export const fill = (text: string, slots: Slots): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`No slot is called ${name}`)
    return value
  })

const days = new Map<Language, Intl.DateTimeFormat>()

/** "donderdag 26 november", for an agreed day. */
export function dayIn(language: Language, day: Date): string {
  const known = days.get(language)
  const format =
    known ??
    new Intl.DateTimeFormat(`${language}-BE`, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'Europe/Brussels',
    })
  if (!known) days.set(language, format)
  return format.format(day)
}
