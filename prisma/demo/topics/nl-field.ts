import type { Topic } from './topic'

export const field: Topic[] = [
  {
    service: 'field',
    type: 'incident',
    often: 1.4,
    affects: ['several', 'public'],
    works: ['difficulty', 'no'],
    says: [
      [
        'Camera aan tunnel {room} geeft geen beeld',
        'Sinds vannacht is het beeld van de camera aan tunnel {room} zwart. De operatoren in de verkeerscentrale missen die kant.',
      ],
      [
        'Schermenwand: twee vakken zwart',
        'Op de schermenwand van de verkeerscentrale zijn rechtsboven twee vakken zwart.',
      ],
    ],
    asks: [
      ['Staat de camera in het beheerprogramma nog op “verbonden”?', 'Nee, “onbereikbaar” sinds 3.14 uur.'],
      null,
    ],
    notes: ['Voeding van de kast op straat uitgevallen. Ploeg gaat ter plaatse.'],
    supplier: 'De kast op straat moet vervangen worden. De aannemer plant dit deze week in.',
    solves: [
      'De voeding in de kast op straat was uitgevallen en is vervangen. Het beeld is terug.',
      'Een module van de schermenwand is vervangen. Alle vakken tonen weer beeld.',
    ],
  },
  {
    service: 'field',
    type: 'incident',
    works: ['difficulty', 'no'],
    says: [
      [
        'Tablet van de ploeg synchroniseert niet',
        'De tablet van onze ploeg toont nog de werkopdrachten van gisteren. Buiten in de regen kan ik dat niet oplossen.',
      ],
      [
        'Handcomputer leest geen nummerplaten',
        'De handcomputer van een controleur leest de nummerplaten niet meer. Hij moet alles intikken.',
      ],
    ],
    asks: [['Ziet u bovenaan 4G staan, en hoeveel streepjes?', '4G met één streepje.'], null],
    solves: [
      'De simkaart had haar limiet bereikt. De bundel is verhoogd en de opdrachten zijn bijgewerkt.',
      'De lens was vuil en de app verouderd. Allebei in orde gebracht aan het loket.',
    ],
  },
  {
    service: 'field',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Extra kaart op het scherm van de verkeerscentrale',
        'Tijdens de werken aan de Kleine Ring willen de operatoren een kaart met de omleidingen op de wand.',
      ],
      [
        'Tablets voor {count} nieuwe controleurs',
        'In het voorjaar beginnen {count} controleurs. Elk van hen heeft een tablet nodig.',
      ],
    ],
    date: 'We stellen dit in op {date}, samen met de ploegchef.',
    solves: [
      'De kaart staat op de wand en wordt elke minuut vernieuwd.',
      'De tablets zijn ingesteld en liggen in het depot.',
    ],
  },
]
