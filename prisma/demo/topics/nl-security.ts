import type { Topic } from './topic'

export const security: Topic[] = [
  {
    service: 'security',
    type: 'incident',
    often: 0.5,
    works: ['yes', 'difficulty'],
    says: [
      [
        'Ik heb op een link in een verdachte mail geklikt',
        'Ik kreeg een mail over een pakje en heb mijn wachtwoord ingetikt. Daarna viel me op dat het adres niet klopte.',
      ],
      [
        'Verdachte mail in naam van onze directeur',
        'Een mail in naam van de directeur vraagt om dringend een betaling te doen. Het adres eindigt vreemd.',
      ],
    ],
    asks: [
      [
        'Hebt u op die pagina iets ingevuld of iets gedownload?',
        'Ik heb mijn wachtwoord ingevuld, gedownload heb ik niets.',
      ],
      null,
    ],
    notes: ['Sessies ingetrokken, aanmeldingen van de laatste 24 uur nagekeken: niets vreemds.'],
    solves: [
      'Uw wachtwoord is vernieuwd en alle aanmeldingen zijn afgesloten. Er is niets misbruikt. U deed er goed aan het meteen te melden.',
      'De afzender is geblokkeerd en de mail is bij alle collega’s verwijderd.',
    ],
  },
  {
    service: 'security',
    type: 'incident',
    often: 0.3,
    works: ['no', 'difficulty'],
    says: [
      [
        'Laptop gestolen uit de trein',
        'Mijn tas met laptop {device} is gisterenavond gestolen. Ik heb aangifte gedaan bij de politie.',
      ],
      [
        'Smartphone verloren op de tram',
        'Mijn werktelefoon lag waarschijnlijk nog op de tram. Er staan foto’s van controles op.',
      ],
    ],
    asks: [
      [
        'Om hoe laat had u het toestel het laatst, en stond het op slot?',
        'Rond 18.10 uur, en het stond op slot met een pincode.',
      ],
    ],
    solves: [
      'Het toestel is op afstand gewist en geblokkeerd. De schijf was versleuteld, er zijn geen gegevens gelekt. Uw vervangtoestel ligt klaar.',
      'Het toestel is geblokkeerd en de functionaris voor gegevensbescherming is verwittigd, zoals het hoort.',
    ],
  },
  {
    service: 'security',
    type: 'incident',
    often: 0.3,
    works: ['yes'],
    says: [
      [
        'Mail met persoonsgegevens naar de verkeerde persoon gestuurd',
        'Ik heb een lijst met adressen naar een verkeerde ontvanger gestuurd. Wat moet ik doen?',
      ],
      [
        'Vertrouwelijk document op de gedeelde schijf',
        'Op de gedeelde schijf vond ik een evaluatie van een collega, leesbaar voor iedereen.',
      ],
    ],
    asks: [
      [
        'Om hoeveel personen gaat het, en welke gegevens staan erin?',
        'Om {count} personen: naam, adres en dossiernummer.',
      ],
      null,
    ],
    solves: [
      'De ontvanger heeft bevestigd dat de mail verwijderd is. Het voorval staat in het register; u hoeft verder niets te doen.',
      'Het document is weggehaald en de rechten van de map zijn nagekeken.',
    ],
  },
  {
    service: 'security',
    type: 'service_request',
    often: 0.3,
    works: ['yes'],
    says: [
      [
        'Toegang tot het postvak van een langdurig zieke collega',
        'Een collega is al zes weken ziek. Er staan vermoedelijk dringende mails in haar postvak. Hoe kan dat correct?',
      ],
      [
        'Aanpassing van de werkpost om medische redenen',
        'Om medische redenen heb ik een schermlezer en een groter toetsenbord nodig. Ik deel dit liever niet met het hele team.',
      ],
    ],
    asks: [
      [
        'Is er een akkoord van de personeelsdienst? Zonder dat openen wij geen postvak.',
        'Ja, de personeelsdienst heeft het schriftelijk bevestigd.',
      ],
      null,
    ],
    solves: [
      'In overleg met de personeelsdienst staat er nu een automatisch antwoord dat naar u verwijst. Het postvak zelf blijft dicht.',
      'De hulpmiddelen zijn geïnstalleerd en samen met u ingesteld.',
    ],
  },
]
