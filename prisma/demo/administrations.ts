/** The six administrations of the demo. None of them exists; together they could. */
export interface DemoAdministration {
  code: string
  domain: string
  /** [nl, fr, en, de] */
  names: [string, string, string, string]
  languageOrder: 'nl_fr' | 'fr_nl'
  /** How much of the work comes from here, and how many of its people speak Dutch. */
  share: number
  dutchShare: number
  showAgentNames: boolean
  /** Buildings where its people work. */
  sites: string[]
  /** [key, nl, fr, key of the unit above it] */
  units: [string, string, string, string?][]
  /** [key, nl, fr, en, de, team]; the first is the default. */
  queues: [string, string, string, string, string, string][]
  /** Keys of services.ts that it offers, each with the queue it goes to. */
  services: Record<string, string>
  closesAfterWorkingDays: number
}

const workplace = [
  'workplace',
  'Werkplek',
  'Poste de travail',
  'Workplace',
  'Arbeitsplatz',
  'workplace',
] as const
const applications = [
  'applications',
  'Toepassingen',
  'Applications',
  'Applications',
  'Anwendungen',
  'applications',
] as const
const network = [
  'network',
  'Netwerk en telefonie',
  'Réseau et téléphonie',
  'Network and telephony',
  'Netzwerk und Telefonie',
  'network',
] as const
const access = [
  'access',
  'Toegang en rechten',
  'Accès et droits',
  'Access and rights',
  'Zugang und Rechte',
  'access',
] as const

const everywhere = {
  computer: 'workplace',
  printing: 'workplace',
  mail: 'workplace',
  meetings: 'workplace',
  access: 'workplace',
  network: 'workplace',
  telephony: 'workplace',
  newcomers: 'workplace',
  applications: 'workplace',
  security: 'workplace',
}

export const administrations: DemoAdministration[] = [
  {
    code: 'MOB',
    domain: 'mobility.example',
    names: [
      'Bestuur Mobiliteit en Wegen',
      'Administration de la Mobilité et des Voiries',
      'Mobility and Roads Administration',
      'Verwaltung für Mobilität und Straßen',
    ],
    languageOrder: 'nl_fr',
    share: 26,
    dutchShare: 0.5,
    showAgentNames: true,
    sites: ['Havenhuis', 'Verkeerscentrale Tour', 'Depot Biestebroeck'],
    units: [
      ['direction', 'Directie', 'Direction'],
      ['parking', 'Parkeren', 'Stationnement', 'direction'],
      ['traffic', 'Verkeersbeheer', 'Gestion du trafic', 'direction'],
      ['signals', 'Verkeerslichten', 'Feux de signalisation', 'traffic'],
      ['roadworks', 'Wegenwerken', 'Travaux de voirie', 'direction'],
      ['bicycle', 'Fiets en voetganger', 'Vélo et piétons', 'direction'],
      ['people', 'Personeel en middelen', 'Personnel et moyens', 'direction'],
    ],
    queues: [
      [...workplace],
      [...applications],
      [...network],
      [...access],
      [
        'field',
        'Verkeerscentrale en terrein',
        'Centre de trafic et terrain',
        'Traffic centre and field',
        'Verkehrszentrale und Außendienst',
        'field',
      ],
    ],
    services: {
      ...everywhere,
      applications: 'applications',
      network: 'network',
      telephony: 'network',
      access: 'access',
      newcomers: 'access',
      field: 'field',
    },
    closesAfterWorkingDays: 5,
  },
  {
    code: 'ENV',
    domain: 'environment.example',
    names: [
      'Bestuur Leefmilieu en Energie',
      'Administration de l’Environnement et de l’Énergie',
      'Environment and Energy Administration',
      'Verwaltung für Umwelt und Energie',
    ],
    languageOrder: 'nl_fr',
    share: 22,
    dutchShare: 0.36,
    showAgentNames: true,
    sites: ['Canal 86', 'Labo Marly', 'Maison du Parc'],
    units: [
      ['direction', 'Directie', 'Direction'],
      ['air', 'Lucht en klimaat', 'Air et climat', 'direction'],
      ['energy', 'Energiepremies', 'Primes énergie', 'direction'],
      ['parks', 'Groene ruimten', 'Espaces verts', 'direction'],
      ['inspection', 'Inspectie en bodem', 'Inspection et sols', 'direction'],
      ['laboratory', 'Laboratorium', 'Laboratoire', 'inspection'],
    ],
    queues: [[...workplace], [...applications], [...network], [...access]],
    services: {
      ...everywhere,
      applications: 'applications',
      network: 'network',
      telephony: 'network',
      access: 'access',
      newcomers: 'access',
    },
    closesAfterWorkingDays: 5,
  },
  {
    code: 'TAX',
    domain: 'taxation.example',
    names: [
      'Bestuur Gewestbelastingen',
      'Administration des Taxes régionales',
      'Regional Taxes Administration',
      'Verwaltung für Regionalsteuern',
    ],
    languageOrder: 'nl_fr',
    share: 20,
    dutchShare: 0.42,
    showAgentNames: true,
    sites: ['Cité Botanique', 'Nieuwbrug 12'],
    units: [
      ['direction', 'Directie', 'Direction'],
      ['property', 'Onroerende voorheffing', 'Précompte immobilier', 'direction'],
      ['vehicles', 'Verkeersbelasting', 'Taxe de circulation', 'direction'],
      ['recovery', 'Invordering', 'Recouvrement', 'direction'],
      ['counter', 'Loket en telefoon', 'Guichet et téléphone', 'direction'],
    ],
    queues: [
      [...workplace],
      [
        'taxes',
        'Belastingtoepassingen',
        'Applications fiscales',
        'Tax applications',
        'Steueranwendungen',
        'applications',
      ],
      [...network],
      [...access],
    ],
    services: {
      ...everywhere,
      applications: 'taxes',
      network: 'network',
      telephony: 'network',
      access: 'access',
      newcomers: 'access',
    },
    closesAfterWorkingDays: 5,
  },
  {
    code: 'URB',
    domain: 'urbanism.example',
    names: [
      'Bestuur Stedenbouw en Erfgoed',
      'Administration de l’Urbanisme et du Patrimoine',
      'Urban Planning and Heritage Administration',
      'Verwaltung für Städtebau und Denkmalpflege',
    ],
    languageOrder: 'nl_fr',
    share: 14,
    dutchShare: 0.38,
    showAgentNames: true,
    sites: ['Canal 86', 'Archief Kolenmarkt'],
    units: [
      ['direction', 'Directie', 'Direction'],
      ['permits', 'Vergunningen', 'Permis', 'direction'],
      ['heritage', 'Erfgoed', 'Patrimoine', 'direction'],
      ['maps', 'Kaarten en gegevens', 'Cartographie et données', 'direction'],
    ],
    queues: [[...workplace], [...applications], [...access]],
    services: { ...everywhere, applications: 'applications', access: 'access', newcomers: 'access' },
    closesAfterWorkingDays: 5,
  },
  {
    code: 'EMP',
    domain: 'employment.example',
    names: [
      'Bestuur Werk en Opleiding',
      'Administration de l’Emploi et de la Formation',
      'Employment and Training Administration',
      'Verwaltung für Beschäftigung und Ausbildung',
    ],
    languageOrder: 'fr_nl',
    share: 11,
    dutchShare: 0.28,
    showAgentNames: false,
    sites: ['Tour Astro', 'Centre Anneessens'],
    units: [
      ['direction', 'Directie', 'Direction'],
      ['permits', 'Arbeidskaarten', 'Permis de travail', 'direction'],
      ['training', 'Opleidingen', 'Formations', 'direction'],
      ['inspection', 'Inspectie', 'Inspection', 'direction'],
    ],
    queues: [[...workplace], [...applications], [...access]],
    services: { ...everywhere, applications: 'applications', access: 'access', newcomers: 'access' },
    closesAfterWorkingDays: 10,
  },
  {
    code: 'HOU',
    domain: 'housing.example',
    names: [
      'Bestuur Huisvesting',
      'Administration du Logement',
      'Housing Administration',
      'Verwaltung für Wohnungswesen',
    ],
    languageOrder: 'nl_fr',
    share: 7,
    dutchShare: 0.34,
    showAgentNames: true,
    sites: ['Nieuwbrug 12', 'Tour Astro'],
    units: [
      ['direction', 'Directie', 'Direction'],
      ['grants', 'Huurtoelagen', 'Allocations de loyer', 'direction'],
      ['quality', 'Woonkwaliteit', 'Qualité du logement', 'direction'],
    ],
    queues: [[...workplace], [...applications]],
    services: { ...everywhere, applications: 'applications' },
    closesAfterWorkingDays: 5,
  },
]
