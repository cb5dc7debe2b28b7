import type { Role } from '~/domain/actor'

/** [key, nl, fr]: teams of the pool. A team routes work and gives no sight. */
export const teams: [string, string, string][] = [
  ['workplace', 'Werkplek', 'Poste de travail'],
  ['applications', 'Toepassingen', 'Applications'],
  ['network', 'Netwerk en telefonie', 'Réseau et téléphonie'],
  ['access', 'Toegang', 'Accès'],
  ['field', 'Ter plaatse', 'Sur place'],
  ['security', 'Informatieveiligheid', 'Sécurité de l’information'],
]

export const everyCode = ['MOB', 'ENV', 'TAX', 'URB', 'EMP', 'HOU']

export interface DemoAgent {
  email: string
  name: string
  locale: 'nl' | 'fr'
  /** Languages in which they handle tickets. */
  handles: ('nl' | 'fr' | 'en' | 'de')[]
  role: Extract<Role, 'agent' | 'lead'>
  codes: string[]
  teams: string[]
  /** Per cent of a full week. */
  works: number
  /** Also one of the people of this administration. */
  asksAt?: string
}

const at = (mailbox: string) => `${mailbox}@helpdesk.example`

/** Twenty people who work at the desk. */
export const agents: DemoAgent[] = [
  {
    email: at('lead'),
    name: 'Griet Verhaegen',
    locale: 'nl',
    handles: ['nl', 'fr', 'en'],
    role: 'lead',
    codes: everyCode,
    teams: ['workplace', 'security'],
    works: 100,
  },
  {
    email: at('agent'),
    name: 'Fatima El Amrani',
    locale: 'fr',
    handles: ['fr', 'nl', 'en'],
    role: 'agent',
    codes: everyCode,
    teams: ['workplace', 'access', 'security'],
    works: 100,
  },
  {
    email: at('agent2'),
    name: 'Jonas Wauters',
    locale: 'nl',
    handles: ['nl', 'fr', 'en', 'de'],
    role: 'agent',
    codes: ['MOB', 'TAX'],
    teams: ['applications', 'field'],
    works: 100,
  },
  {
    email: at('sofie.claeys'),
    name: 'Sofie Claeys',
    locale: 'nl',
    handles: ['nl'],
    role: 'agent',
    codes: everyCode,
    teams: ['workplace'],
    works: 100,
  },
  {
    email: at('thierry.bodson'),
    name: 'Thierry Bodson',
    locale: 'fr',
    handles: ['fr'],
    role: 'agent',
    codes: everyCode,
    teams: ['workplace'],
    works: 100,
  },
  {
    email: at('elif.kaya'),
    name: 'Elif Kaya',
    locale: 'nl',
    handles: ['nl', 'fr', 'en'],
    role: 'agent',
    codes: everyCode,
    teams: ['access'],
    works: 50,
  },
  {
    email: at('marco.esposito'),
    name: 'Marco Esposito',
    locale: 'fr',
    handles: ['fr', 'nl', 'en'],
    role: 'agent',
    codes: ['ENV', 'URB', 'HOU'],
    teams: ['applications'],
    works: 100,
    asksAt: 'HOU',
  },
  {
    email: at('pieter.aerts'),
    name: 'Pieter Aerts',
    locale: 'nl',
    handles: ['nl', 'fr', 'de'],
    role: 'agent',
    codes: everyCode,
    teams: ['network'],
    works: 100,
  },
  {
    email: at('aurelie.collin'),
    name: 'Aurélie Collin',
    locale: 'fr',
    handles: ['fr', 'nl'],
    role: 'agent',
    codes: everyCode,
    teams: ['network'],
    works: 80,
  },
  {
    email: at('hicham.ouali'),
    name: 'Hicham Ouali',
    locale: 'fr',
    handles: ['fr', 'nl', 'en'],
    role: 'agent',
    codes: everyCode,
    teams: ['workplace', 'field'],
    works: 100,
  },
  {
    email: at('nele.vandamme'),
    name: 'Nele Van Damme',
    locale: 'nl',
    handles: ['nl', 'fr', 'en'],
    role: 'agent',
    codes: everyCode,
    teams: ['applications'],
    works: 100,
  },
  {
    email: at('grace.mbuyi'),
    name: 'Grâce Mbuyi',
    locale: 'fr',
    handles: ['fr', 'nl', 'en'],
    role: 'agent',
    codes: everyCode,
    teams: ['access', 'security'],
    works: 100,
  },
  {
    email: at('wim.goossens'),
    name: 'Wim Goossens',
    locale: 'nl',
    handles: ['nl', 'fr'],
    role: 'agent',
    codes: ['MOB', 'TAX', 'URB'],
    teams: ['field', 'workplace'],
    works: 100,
  },
  {
    email: at('delphine.renard'),
    name: 'Delphine Renard',
    locale: 'fr',
    handles: ['fr', 'nl'],
    role: 'agent',
    codes: ['ENV', 'EMP', 'HOU'],
    teams: ['workplace'],
    works: 80,
  },
  {
    email: at('agnieszka.nowak'),
    name: 'Agnieszka Nowak',
    locale: 'fr',
    handles: ['fr', 'en', 'nl'],
    role: 'agent',
    codes: everyCode,
    teams: ['workplace'],
    works: 100,
  },
  {
    email: at('bram.hermans'),
    name: 'Bram Hermans',
    locale: 'nl',
    handles: ['nl', 'fr', 'en'],
    role: 'agent',
    codes: everyCode,
    teams: ['workplace'],
    works: 100,
  },
  {
    email: at('joao.ferreira'),
    name: 'João Ferreira',
    locale: 'fr',
    handles: ['fr', 'nl', 'en'],
    role: 'agent',
    codes: ['TAX', 'EMP', 'URB'],
    teams: ['applications'],
    works: 100,
  },
  {
    email: at('karim.bennani'),
    name: 'Karim Bennani',
    locale: 'fr',
    handles: ['fr', 'nl'],
    role: 'agent',
    codes: everyCode,
    teams: ['network', 'field'],
    works: 100,
  },
  {
    email: at('ann.schmitz'),
    name: 'Ann Schmitz',
    locale: 'nl',
    handles: ['nl', 'de', 'fr', 'en'],
    role: 'agent',
    codes: everyCode,
    teams: ['access', 'workplace'],
    works: 60,
  },
  {
    email: at('quentin.lejeune'),
    name: 'Quentin Lejeune',
    locale: 'fr',
    handles: ['fr', 'nl', 'en'],
    role: 'agent',
    codes: everyCode,
    teams: ['applications'],
    works: 100,
  },
]
