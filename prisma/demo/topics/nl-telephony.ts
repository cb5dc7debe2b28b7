import type { Topic } from './topic'

export const telephony: Topic[] = [
  {
    service: 'telephony',
    type: 'incident',
    often: 1.5,
    works: ['difficulty'],
    says: [
      [
        'Oproepen komen niet binnen op {phone}',
        'Wie mijn nummer {phone} belt, krijgt meteen de bezettoon. Zelf bellen lukt wel.',
      ],
      [
        'Ik hoor de beller, maar zij horen mij niet',
        'Bij oproepen van buiten hoort de andere kant mij niet. Met collega’s binnen het huis is er geen probleem.',
      ],
    ],
    asks: [['Staat er een pijltje naast uw naam in het telefoonprogramma?', 'Ja, een gebogen pijl.'], null],
    solves: [
      'Er stond een doorschakeling aan naar een nummer dat niet meer bestaat. Die is verwijderd en we hebben u zonet gebeld.',
      'Uw microfoon stond op een ander toestel ingesteld. Na de aanpassing was u duidelijk te horen.',
    ],
  },
  {
    service: 'telephony',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Onthaalnummer doorschakelen tijdens verlof',
        'Van 21 tot 31 juli is ons onthaal beperkt. Kunt u het algemene nummer van 12 tot 14 uur naar {phone} sturen?',
      ],
      [
        'Keuzemenu van onze dienst aanpassen',
        'In het keuzemenu moet optie 2 voortaan naar onze nieuwe collega’s. Ook de Franse tekst moet aangepast worden.',
      ],
    ],
    asks: [
      null,
      [
        'Is er een nieuwe tekst, en wie spreekt die in?',
        'De tekst zit bij dit bericht, een collega spreekt hem in het Frans in.',
      ],
    ],
    solves: [
      'De doorschakeling is ingesteld voor de gevraagde dagen en stopt daarna vanzelf.',
      'Het keuzemenu is aangepast in beide talen. We hebben alle keuzes nagebeld.',
    ],
  },
  {
    service: 'telephony',
    type: 'service_request',
    works: ['yes', 'difficulty'],
    says: [
      [
        'Smartphone voor een nieuwe functie',
        'Voor mijn controles op straat heb ik een smartphone nodig met camera en mobiele gegevens.',
      ],
      [
        'Simkaart voor een tablet',
        'Onze tablet voor plaatsbezoeken heeft geen verbinding buiten het gebouw. Is een simkaart mogelijk?',
      ],
    ],
    asks: [
      ['Ging uw leidinggevende al akkoord met het abonnement?', 'Ja, zij staat in kopie van dit ticket.'],
    ],
    date: 'Het toestel ligt op {date} klaar aan het loket, ingesteld en met een hoesje.',
    solves: [
      'Het toestel ligt klaar. We nemen tien minuten om het samen in te stellen.',
      'De simkaart is actief en zit in de tablet.',
    ],
  },
  {
    service: 'telephony',
    type: 'incident',
    works: ['difficulty', 'yes'],
    says: [
      [
        'Smartphone van het werk: scherm gebarsten',
        'Mijn telefoon is gevallen. Het scherm is gebarsten, maar hij werkt nog.',
      ],
      [
        'Geen mail meer op mijn smartphone',
        'Sinds ik een nieuwe pincode heb, komt er geen mail meer binnen op mijn telefoon.',
      ],
    ],
    asks: [
      null,
      [
        'Vraagt de telefoon om het beheerprofiel opnieuw te aanvaarden?',
        'Ja, er staat een rood bolletje bij Instellingen.',
      ],
    ],
    solves: [
      'Het scherm is vervangen. Uw gegevens zijn gebleven.',
      'Na het aanvaarden van het beheerprofiel komt de mail weer binnen, ook die van de voorbije dagen.',
    ],
  },
  {
    service: 'telephony',
    type: 'question',
    works: ['yes'],
    says: [
      [
        'Mijn nummer tonen of verbergen',
        'Als ik een burger bel, ziet die mijn rechtstreeks nummer. Kan het algemene nummer verschijnen?',
      ],
      [
        'Bellen met de computer in plaats van het toestel',
        'Kan ik mijn vaste toestel inruilen voor het telefoonprogramma op mijn laptop?',
      ],
    ],
    code: 'explained',
    solves: [
      'Ja: kies in het telefoonprogramma bij Instellingen het nummer dat de ander ziet. We hebben voor u het algemene nummer klaargezet.',
      'Dat kan. Het programma staat al op uw laptop; breng het toestel gerust terug aan het loket.',
    ],
  },
]
