import type { Topic } from './topic'

export const meetings: Topic[] = [
  {
    service: 'meetings',
    type: 'incident',
    often: 1.6,
    affects: ['several'],
    works: ['difficulty', 'no'],
    says: [
      [
        'Geen beeld op het grote scherm in zaal {room}',
        'In zaal {room} verschijnt niets op het grote scherm als we een laptop aansluiten. Over een uur begint een vergadering met externen.',
      ],
      [
        'Vergaderzaal {room}: scherm staat op “geen signaal”',
        'We hebben drie laptops geprobeerd, met kabel en draadloos. Telkens “geen signaal”.',
      ],
    ],
    asks: [['Brandt er een groen lampje op het kastje onder de tafel?', 'Nee, het is rood en knippert.']],
    solves: [
      'Het kastje onder de tafel was vastgelopen. We hebben het opnieuw gestart en blijven tot uw vergadering loopt.',
      'De kabel was gebroken bij de stekker. Er ligt een nieuwe op tafel, en een reserve in de kast.',
    ],
  },
  {
    service: 'meetings',
    type: 'incident',
    affects: ['several'],
    works: ['difficulty'],
    says: [
      [
        'Collega’s op afstand horen ons niet in zaal {room}',
        'In zaal {room} zien de collega’s thuis ons wel, maar horen ze ons niet of met echo.',
      ],
      [
        'Camera van zaal {room} volgt de spreker niet',
        'De camera blijft op de lege stoel naast de deur gericht. Met de afstandsbediening beweegt ze niet.',
      ],
    ],
    asks: [
      [
        'Welk toestel is in het vergaderprogramma gekozen als microfoon?',
        'De microfoon van de laptop, niet die van de zaal.',
      ],
      null,
    ],
    solves: [
      'De zaal kiest nu vanzelf haar eigen microfoon en luidspreker. Met twee collega’s op afstand getest.',
      'De camera is opnieuw ingesteld op drie plaatsen aan de tafel. De stappen hangen naast het scherm.',
    ],
  },
  {
    service: 'meetings',
    type: 'service_request',
    affects: ['several'],
    works: ['yes'],
    says: [
      [
        'Hulp bij een hybride zitting',
        'Op {site} houden we een zitting met {count} mensen in de zaal en evenveel op afstand. Kan er iemand bij zijn om te starten?',
      ],
      [
        'Twee microfoons en een luidspreker lenen',
        'Voor de infoavond in {site} hebben we versterking nodig voor een zestigtal mensen.',
      ],
    ],
    asks: [
      ['Om hoe laat begint het, en moet het opgenomen worden?', 'Om 14 uur, en een opname is niet nodig.'],
    ],
    date: 'Een collega is er op {date}, een half uur voor het begin, om alles klaar te zetten.',
    solves: [
      'Alles is goed verlopen. Het materiaal is terug in de kast.',
      'Het materiaal staat klaar aan het onthaal, met een blad met uitleg.',
    ],
  },
  {
    service: 'meetings',
    type: 'incident',
    works: ['yes', 'difficulty'],
    says: [
      [
        'Zaal {room} kan niet gereserveerd worden',
        'Zaal {room} staat overal op “bezet”, terwijl ze elke dag leeg is.',
      ],
      [
        'Reservatie van zaal {room} is verdwenen',
        'Onze wekelijkse vergadering stond tot het einde van het jaar vast en is nu uit de agenda verdwenen.',
      ],
    ],
    asks: [
      null,
      ['Wie had de reeks vergaderingen aangemaakt?', 'Een collega die vorige maand vertrokken is.'],
    ],
    solves: [
      'Een oude reeks hield de zaal bezet. Die is verwijderd; u kunt weer reserveren.',
      'De reeks hing aan het account van iemand die vertrokken is. We hebben ze op uw naam gezet.',
    ],
  },
  {
    service: 'meetings',
    type: 'question',
    works: ['yes'],
    says: [
      [
        'Een vergadering opnemen, mag dat?',
        'Voor het verslag zou ik een vergadering willen opnemen. Waar komt de opname terecht en wie kan ze zien?',
      ],
      [
        'Ondertitels in twee talen',
        'Kunnen deelnemers de ondertitels in het Nederlands of in het Frans kiezen?',
      ],
    ],
    code: 'explained',
    solves: [
      'U mag opnemen als iedereen het weet. De opname staat zestig dagen bij de organisator en alleen de deelnemers zien ze.',
      'Ja, elke deelnemer kiest zelf de taal onderaan. Wel moet de taal van de spreker juist ingesteld zijn.',
    ],
  },
]
