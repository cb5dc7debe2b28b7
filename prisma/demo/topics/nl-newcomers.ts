import type { Topic } from './topic'

export const newcomers: Topic[] = [
  {
    service: 'newcomers',
    type: 'service_request',
    often: 1.8,
    works: ['yes'],
    says: [
      [
        'Nieuwe collega begint volgende maand',
        'Op de eerste van volgende maand begint een nieuwe collega bij ons. Zij heeft een laptop, een badge en toegang tot {app} nodig.',
      ],
      [
        'Werkplek voor een nieuwe medewerker in lokaal {room}',
        'Voor een nieuwe medewerker vragen we een laptop met twee schermen in lokaal {room}, en een telefoonnummer.',
      ],
    ],
    asks: [
      [
        'Wat is de naam, de begindatum en de taal van de nieuwe collega?',
        'De gegevens staan in het formulier van de personeelsdienst, dat ik zonet heb bezorgd.',
      ],
    ],
    date: 'Alles staat klaar op {date}. Uw collega meldt zich om 9 uur aan het loket.',
    solves: [
      'De werkplek staat klaar, het account is actief en de badge ligt aan het onthaal. Veel welkom voor uw collega.',
      'Alles is geleverd en samen met uw nieuwe collega getest.',
    ],
  },
  {
    service: 'newcomers',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Vertrek van een collega op het einde van de maand',
        'Een collega gaat met pensioen. Zijn mails moeten nog drie maanden bij zijn opvolger terechtkomen.',
      ],
      [
        'Materiaal terugbrengen na uitdiensttreding',
        'Waar en wanneer brengt iemand die vertrekt laptop, telefoon en badge terug?',
      ],
    ],
    asks: [
      ['Wie krijgt toegang tot de documenten in de persoonlijke map?', 'Zijn opvolger, voor drie maanden.'],
      null,
    ],
    solves: [
      'Het account stopt op de laatste werkdag. De opvolger krijgt drie maanden lang de mails en leesrecht op de map.',
      'Het materiaal is ontvangen en nagekeken. U krijgt een ontvangstbewijs per mail.',
    ],
  },
  {
    service: 'newcomers',
    type: 'service_request',
    affects: ['several'],
    works: ['yes'],
    says: [
      [
        'Verhuis van {count} werkplekken naar de {floor}',
        'Onze dienst verhuist naar de {floor}. Het gaat om {count} werkplekken met telefoon en schermen.',
      ],
      [
        'Bureau verhuizen naar {site}',
        'Ik verhuis naar {site}. Kunnen mijn schermen en mijn telefoonnummer mee?',
      ],
    ],
    asks: [
      [
        'Hebt u een plan met de nieuwe plaatsen? Dan brengen we alles meteen naar het juiste bureau.',
        'Ja, het plan met namen zit als bijlage bij mijn mail aan uw collega.',
      ],
      null,
    ],
    date: 'We verhuizen het materiaal op {date}. De volgende ochtend is een collega ter plaatse om te helpen.',
    solves: [
      'De verhuis is klaar: alle werkplekken zijn aangesloten en getest.',
      'Uw materiaal staat op de nieuwe plaats en uw nummer is meegegaan.',
    ],
  },
  {
    service: 'newcomers',
    type: 'incident',
    works: ['no', 'difficulty'],
    says: [
      [
        'Nieuwe collega kan niet aanmelden',
        'Onze collega is vandaag begonnen, maar zijn account bestaat blijkbaar nog niet.',
      ],
      [
        'Naam verkeerd geschreven in het adresboek',
        'De naam van onze nieuwe collega staat verkeerd in het adresboek en op haar badge.',
      ],
    ],
    asks: [null, ['Hoe staat de naam op het contract geschreven?', 'Met één t en zonder streepje.']],
    solves: [
      'Het account was aangemaakt met een andere begindatum. Dat is rechtgezet en uw collega is aangemeld.',
      'De naam is overal verbeterd; de nieuwe badge ligt aan het onthaal.',
    ],
  },
]
