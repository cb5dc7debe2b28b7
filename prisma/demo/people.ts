import type { DemoAdministration } from './administrations'
import { type NameGroup, nameGroups } from './names'
import { type Chance, idOf } from './random'

export type Language = 'nl' | 'fr' | 'en' | 'de'

/** Somebody who asks for help. */
export interface DemoRequester {
  id: string
  email: string
  name: string
  isWoman: boolean
  /** In which they write. */
  language: Language
  /** Of screens and mails; null: nobody knows yet, mails carry Dutch and French. */
  locale: Language | null
  languageRole: 'nl' | 'fr' | 'none'
  telephone: string
  site: string
  room: string
  code: string
  unit: string
}

const asMailbox = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** Two people of the demo have a name that stands in the README: they come first in their administration. */
const known: Record<string, Pick<DemoRequester, 'email' | 'name' | 'isWoman' | 'language' | 'unit'>> = {
  MOB: {
    email: 'lotte@mobility.example',
    name: 'Lotte Peeters',
    isWoman: true,
    language: 'nl',
    unit: 'parking',
  },
  ENV: {
    email: 'amine@environment.example',
    name: 'Amine Benali',
    isWoman: false,
    language: 'fr',
    unit: 'energy',
  },
}

/** The people of one administration; no address is given twice. */
export function requestersOf(
  administration: DemoAdministration,
  count: number,
  chance: Chance,
): DemoRequester[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const own = index === 0 ? known[administration.code] : undefined
    const who = own ?? aStranger(administration, chance, taken)
    taken.add(who.email)
    const speaksOther = who.language === 'en' || who.language === 'de'
    return {
      ...who,
      id: idOf('person', who.email),
      locale: own || chance.happens(0.94) ? who.language : null,
      languageRole: speaksOther ? 'none' : (who.language as 'nl' | 'fr'),
      telephone: `02 555 ${chance.between(10, 89)} ${String(chance.between(0, 99)).padStart(2, '0')}`,
      site: chance.weighted(administration.sites, (site) => (site === administration.sites[0] ? 5 : 2)),
      room: `${chance.between(0, 9)}.${String(chance.between(1, 38)).padStart(2, '0')}`,
      code: administration.code,
    }
  })
}

function aStranger({ domain, dutchShare, units }: DemoAdministration, chance: Chance, taken: Set<string>) {
  for (;;) {
    const group = chance.weighted(nameGroups, ({ share, dutch }) => share * shareIn(dutchShare, dutch))
    const isWoman = chance.happens(0.53)
    const first = chance.pick(isWoman ? group.women : group.men)
    const family = chance.pick(group.families)
    const email = `${asMailbox(first)}.${asMailbox(family)}@${domain}`
    if (taken.has(email)) continue
    return {
      email,
      name: `${first} ${family}`,
      isWoman,
      language: languageOf(group, chance),
      unit: chance.pick(units)[0],
    }
  }
}

/** Weighs the groups so that an administration has about the share of Dutch speakers that it says. */
const shareIn = (dutchShare: number, groupDutch: number) =>
  groupDutch > 0.5 ? dutchShare / 0.4 : (1 - dutchShare) / 0.6

function languageOf({ dutch }: NameGroup, chance: Chance): Language {
  const other = chance.next()
  if (other < 0.025) return 'en'
  if (other < 0.04) return 'de'
  return chance.happens(dutch) ? 'nl' : 'fr'
}
