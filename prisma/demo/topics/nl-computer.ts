import type { Topic } from './topic'

export const computer: Topic[] = [
  {
    service: 'computer',
    type: 'incident',
    often: 2,
    works: ['no', 'difficulty'],
    says: [
      [
        'Laptop start niet meer op',
        'Mijn laptop {device} blijft na het aanzetten op een zwart scherm staan. Ik hoor de ventilator, maar er komt niets in beeld.',
      ],
      [
        'Blauw scherm bij het opstarten',
        'Sinds vanmorgen krijg ik telkens een blauw scherm met een QR-code. Daarna start de laptop opnieuw en begint het van voren af aan.',
      ],
      [
        '{device} gaat aan en meteen weer uit',
        'Als ik op de knop druk, brandt het lampje twee seconden en dan is alles uit. De lader is aangesloten.',
      ],
    ],
    asks: [
      [
        'Houdt u de aan-knop eens twintig seconden ingedrukt, zonder lader en zonder dockingstation. Start hij daarna?',
        'Nee, ook zo gebeurt er niets. Ik heb het twee keer geprobeerd.',
      ],
      ['Welke code staat er onderaan op het blauwe scherm?', 'Er staat INACCESSIBLE_BOOT_DEVICE.'],
    ],
    notes: [
      'Schijf meldt fouten in het zelfonderzoek. Nieuwe laptop klaarzetten, gegevens staan in de cloudmap.',
    ],
    date: 'Uw vervanglaptop ligt op {date} klaar aan het loket. Uw documenten staan er dan al op.',
    solves: [
      'De schijf was defect. U hebt een andere laptop gekregen met al uw documenten; de oude is ingeleverd.',
      'Een update was halverwege blijven steken. We hebben ze teruggedraaid en opnieuw geïnstalleerd; de laptop start normaal.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    often: 1.6,
    works: ['difficulty'],
    says: [
      [
        'Tweede scherm blijft zwart op het dockingstation',
        'Aan mijn bureau in lokaal {room} blijft het linkse scherm zwart. Het rechtse werkt wel. Kabels omwisselen helpt niet.',
      ],
      [
        'Dockingstation herkent niets meer',
        'Als ik mijn laptop aansluit, laadt hij wel op, maar scherm, muis en toetsenbord doen niets.',
      ],
      [
        'Schermen flikkeren om de paar minuten',
        'Mijn twee schermen vallen om de vijf minuten een seconde uit. Heel vermoeiend bij het lezen van plannen.',
      ],
    ],
    asks: [
      [
        'Werkt het als u uw laptop aansluit op het bureau van een collega?',
        'Ja, bij mijn collega naast mij werken beide schermen meteen.',
      ],
    ],
    notes: ['Firmware dockingstation 1.0.18, aanbevolen 1.0.24.'],
    solves: [
      'We hebben het dockingstation bijgewerkt en de beeldkabel vervangen. Beide schermen blijven nu aan.',
      'Uw dockingstation was defect. Er staat een nieuw op uw bureau.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    often: 1.4,
    works: ['difficulty', 'yes'],
    says: [
      [
        'Laptop is heel traag geworden',
        'Een document openen duurt een minuut, ook van mijn eigen schijf. Het is de voorbije week elke dag erger geworden.',
      ],
      [
        '{device} loopt vast als ik meer dan twee programma’s open',
        'Zodra ik {app} en mijn mail samen open heb, reageert de laptop niet meer. Ik moet hem dan uitzetten met de knop.',
      ],
    ],
    asks: [
      ['Hoeveel vrije ruimte geeft de schijf C aan?', 'Nog 1,8 GB vrij van 237 GB.'],
      ['Is het trager op kantoor, thuis of op beide plaatsen?', 'Op beide plaatsen even traag.'],
    ],
    notes: ['Schijf vol: 140 GB aan lokale kopieën van gedeelde mappen.'],
    solves: [
      'De schijf stond vol met kopieën van gedeelde mappen. Die staan nu alleen nog online; u hebt weer 120 GB vrij en de laptop is vlot.',
      'We hebben extra geheugen geplaatst. {app} en uw mail werken nu samen zonder haperen.',
    ],
  },
  {
    service: 'computer',
    type: 'service_request',
    often: 1.4,
    works: ['yes'],
    says: [
      [
        'Nieuwe headset voor vergaderingen',
        'Mijn headset kraakt zo dat collega’s mij niet verstaan. Kan ik een nieuwe krijgen?',
      ],
      [
        'Aanvraag ergonomische muis',
        'Op advies van de arbeidsarts vraag ik een verticale muis. Het attest bezorg ik u als dat nodig is.',
      ],
      [
        'Lader voor thuis',
        'Ik neem elke dag mijn lader mee heen en terug. Kan ik een tweede krijgen voor de dagen dat ik thuiswerk?',
      ],
    ],
    asks: [
      [
        'Kiest u voor een model over beide oren of over één oor?',
        'Over één oor graag, dan hoor ik de telefoon nog.',
      ],
      null,
      null,
    ],
    date: 'Het materiaal is besteld en ligt op {date} voor u klaar aan het loket.',
    solves: [
      'Het materiaal ligt klaar aan het loket op het gelijkvloers. Breng uw badge mee om te tekenen voor ontvangst.',
      'We hebben het vandaag met de interne post naar lokaal {room} gestuurd.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Toetsenbord: enkele letters doen het niet',
        'De letters e, r en t van mijn laptop werken maar één keer op de drie. Er is niets op gemorst.',
      ],
      [
        'Koffie over de laptop',
        'Ik heb een halve tas koffie over {device} gemorst. Ik heb hem meteen uitgezet en ondersteboven gelegd. Wat nu?',
      ],
    ],
    asks: [
      null,
      [
        'Zet hem niet meer aan. Kunt u er deze voormiddag mee langskomen aan het loket?',
        'Ja, ik kom om 11 uur.',
      ],
    ],
    solves: [
      'Het toetsenbord is vervangen. We hebben de laptop nagekeken: verder is er geen schade.',
      'De laptop was niet meer te redden. U hebt een toestel uit de reserve gekregen, met uw documenten erop.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    works: ['yes', 'difficulty'],
    says: [
      [
        'Batterij gaat nog een half uur mee',
        'In vergaderingen zonder stopcontact valt mijn laptop na een half uur uit. Hij is vier jaar oud.',
      ],
      [
        'Batterij staat bol',
        'De onderkant van {device} staat bol en de muisplaat zit vast. Ik vertrouw het niet en heb hem uitgezet.',
      ],
    ],
    asks: [
      [
        'Laadt de batterij nog op tot 100 % als hij een nacht aan de lader ligt?',
        'Hij geraakt niet hoger dan 61 %.',
      ],
      null,
    ],
    supplier: 'De batterij is besteld bij de fabrikant. Intussen kunt u een toestel lenen aan het loket.',
    solves: [
      'De batterij is vervangen en haalt weer zeven uur.',
      'U hebt een vervangtoestel gekregen. Goed dat u hem uitzette: een bolle batterij gebruikt u best niet meer.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Camera werkt niet in videovergaderingen',
        'Collega’s zien bij mij een zwart vlak. In de instellingen staat “geen camera gevonden”.',
      ],
      [
        'Geen geluid uit de luidsprekers',
        'Sinds de update van gisteren hoor ik niets meer, ook niet met een koptelefoon.',
      ],
    ],
    asks: [
      [
        'Staat het schuifje boven het scherm open? U ziet dan een klein rond lensje in plaats van een rood vlakje.',
        'Het schuifje staat open, ik zie het lensje.',
      ],
      null,
    ],
    solves: [
      'Het stuurprogramma was bij de update verdwenen. Het is opnieuw geïnstalleerd en we hebben het samen getest.',
      'Het geluid ging naar een scherm zonder luidsprekers. We hebben de juiste uitgang vast ingesteld.',
    ],
  },
  {
    service: 'computer',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Groter scherm voor plannen',
        'Ik lees dagelijks plannen op A1. Op een scherm van 22 duim zie ik de maatlijnen niet. Is een groter scherm mogelijk?',
      ],
      [
        'Laptop lenen voor een vorming',
        'Op de vorming van volgende week hebben we {count} laptops nodig voor de deelnemers. Kunnen we die lenen?',
      ],
    ],
    asks: [
      [
        'Tekent uw leidinggevende mee voor akkoord? Een antwoord op dit ticket volstaat.',
        'Mijn diensthoofd gaat akkoord, zij staat in kopie.',
      ],
    ],
    date: 'We leveren het materiaal op {date} in lokaal {room}.',
    solves: [
      'Het scherm is geplaatst en ingesteld op uw bureau.',
      'De toestellen staan klaar in lokaal {room}, met laders. Breng ze na afloop terug aan het loket.',
    ],
  },
  {
    service: 'computer',
    type: 'question',
    works: ['yes'],
    says: [
      [
        'Mag ik mijn laptop meenemen naar het buitenland?',
        'Ik ga voor een congres een week naar Wenen. Mag de laptop mee en werkt de verbinding daar?',
      ],
      [
        'Wat doe ik best met updates die blijven vragen om te herstarten?',
        'Er komt elke dag een melding dat ik moet herstarten. Kan dat wachten tot vrijdag?',
      ],
    ],
    code: 'explained',
    solves: [
      'Binnen de Europese Unie mag u hem meenemen en werkt alles zoals thuis. Zet voor het vertrek de schijf op slot met uw pincode.',
      'Herstarten mag tot zeven dagen wachten. Daarna gebeurt het vanzelf ’s nachts, als de laptop aanstaat.',
    ],
  },
]
