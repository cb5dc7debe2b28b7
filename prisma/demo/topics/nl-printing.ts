import type { Topic } from './topic'

export const printing: Topic[] = [
  {
    service: 'printing',
    type: 'incident',
    often: 2.5,
    affects: ['several', 'me'],
    works: ['difficulty'],
    says: [
      [
        'Printer {printer} drukt niet af',
        'Sinds vanmorgen komt er niets meer uit de printer {printer} op de {floor}. Mijn opdracht blijft in de wachtrij staan en verdwijnt na een kwartier.',
      ],
      [
        'Afdrukopdrachten blijven hangen op {printer}',
        'Ik stuur documenten naar {printer}, maar ze blijven op “wordt verwerkt” staan. Een andere printer kiezen lukt wel, maar die staat twee verdiepingen lager.',
      ],
      [
        'Niets komt uit de printer bij lokaal {room}',
        'De printer bij lokaal {room} geeft geen foutmelding en heeft papier, maar drukt niets af. Ook bij mijn collega’s niet.',
      ],
    ],
    asks: [
      [
        'Ziet u op het scherm van de printer een oranje lampje of een code die met 49 begint?',
        'Ja, er staat 49.38.07 en het lampje knippert oranje.',
      ],
      [
        'Lukt het als u uw badge opnieuw tegen de lezer houdt en de opdracht daar vrijgeeft?',
        'Nee, na de badge staat er “geen opdrachten”, terwijl ik er net twee heb gestuurd.',
      ],
    ],
    notes: [
      'Wachtrij op {server} stond stil na de update van vannacht. Dienst herstart, 41 opdrachten vrijgekomen.',
      'Firmware van {printer} is twee versies achter. Ingepland met de leverancier.',
    ],
    supplier:
      'Het toestel heeft een nieuw onderdeel nodig. De leverancier komt het vervangen; gebruik intussen de printer op de verdieping eronder.',
    solves: [
      'De wachtrij op de server was vastgelopen. We hebben ze leeggemaakt en opnieuw gestart; uw documenten worden nu afgedrukt.',
      'De printer had een oud stuurprogramma. We hebben het vervangen en een proefpagina is goed uit het toestel gekomen.',
    ],
  },
  {
    service: 'printing',
    type: 'incident',
    says: [
      [
        'Papier loopt telkens vast in {printer}',
        'Bij elk document van meer dan tien bladzijden zit het papier vast in de onderste lade van {printer}. We hebben er al drie keer papier uitgehaald.',
      ],
      [
        '{printer}: papierstoring, klep gaat niet open',
        'De printer vraagt om klep C te openen, maar die klemt. We durven niet harder te trekken.',
      ],
    ],
    affects: ['several'],
    works: ['yes', 'difficulty'],
    asks: [
      [
        'Gebeurt het ook met papier uit de bovenste lade?',
        'Met de bovenste lade gaat het goed, alleen de onderste geeft problemen.',
      ],
      null,
    ],
    notes: ['Rolletjes lade 2 versleten (180.000 blz.). Onderhoudsset ligt in het magazijn.'],
    date: 'Een technicus vervangt op {date} de rolletjes van de onderste lade. Gebruik tot dan de bovenste lade.',
    solves: [
      'De rolletjes van de onderste lade waren versleten. Ze zijn vervangen en we hebben vijftig bladzijden zonder storing afgedrukt.',
      'Er zat nog een stukje papier diep in het toestel. Het is verwijderd; beide lades werken weer.',
    ],
  },
  {
    service: 'printing',
    type: 'incident',
    says: [
      [
        'Strepen op elke afdruk van {printer}',
        'Alle documenten uit {printer} hebben links een grijze streep. Voor brieven aan burgers kan ik dat niet gebruiken.',
      ],
      [
        'Afdruk te licht, toner lijkt leeg',
        'De letters zijn bijna niet meer te lezen. Op het scherm staat nochtans dat er nog 30 % toner is.',
      ],
    ],
    affects: ['several'],
    works: ['yes'],
    asks: [
      [
        'Staat de streep ook op een kopie van een leeg blad vanaf de glasplaat?',
        'Ja, op een kopie van een leeg blad staat dezelfde streep.',
      ],
      null,
    ],
    solves: [
      'De trommel van het toestel was beschadigd en is vervangen. De afdrukken zijn weer zuiver.',
      'We hebben de toner vervangen en de sensor opnieuw ingesteld, zodat de voorspelling klopt.',
    ],
  },
  {
    service: 'printing',
    type: 'incident',
    says: [
      [
        'Scan naar e-mail komt niet aan',
        'Ik scan een dossier van {count} bladzijden naar mijn eigen adres. Het toestel zegt “verzonden”, maar er komt niets aan, ook niet bij de ongewenste mail.',
      ],
      [
        'Scannen lukt niet meer vanaf {printer}',
        'Als ik bij {printer} op “scan naar mij” druk, krijg ik “geen adres gekend voor deze badge”. Vorige week werkte het nog.',
      ],
    ],
    works: ['difficulty', 'yes'],
    asks: [
      [
        'Hoe groot is het bestand ongeveer, en scant u in kleur?',
        'In kleur, op 600 punten. Ik denk een veertigtal megabyte.',
      ],
      null,
    ],
    notes: ['Mailserver weigert > 25 MB. Standaardprofiel van het toestel op 300 dpi gezet.'],
    solves: [
      'De scan was te groot om te mailen. Het toestel scant nu standaard op 300 punten; grotere dossiers gaan naar uw map “Scans”.',
      'Uw badge stond niet meer gekoppeld aan uw adres. Dat is hersteld en uw proefscan is aangekomen.',
    ],
  },
  {
    service: 'printing',
    type: 'service_request',
    says: [
      [
        'Kleurenprinter toevoegen aan mijn computer',
        'Voor de plannen van dossier {file} moet ik in kleur op A3 kunnen afdrukken. Kunt u de kleurenprinter van de {floor} toevoegen?',
      ],
      [
        'Printer van de {site} op mijn laptop',
        'Vanaf volgende week werk ik twee dagen per week in {site}. Ik zou daar graag kunnen afdrukken.',
      ],
    ],
    works: ['yes'],
    solves: [
      'De printer staat nu in uw lijst. U hoeft niets te installeren: kies hem de volgende keer bij Afdrukken.',
      'U hebt nu het recht om in kleur op A3 af te drukken. Meld u één keer af en weer aan, dan ziet u de printer.',
    ],
  },
  {
    service: 'printing',
    type: 'question',
    says: [
      [
        'Hoe druk ik vertrouwelijk af?',
        'Ik moet een dossier afdrukken dat anderen niet mogen zien. Hoe zorg ik ervoor dat het pas uit de printer komt als ik ernaast sta?',
      ],
      [
        'Dubbelzijdig afdrukken uitzetten',
        'Alles komt standaard dubbelzijdig uit de printer. Voor formulieren die ondertekend worden heb ik enkelzijdig nodig. Waar stel ik dat in?',
      ],
    ],
    works: ['yes'],
    code: 'explained',
    solves: [
      'Alle opdrachten wachten sinds dit jaar tot u uw badge bij de printer houdt. U vindt de stappen met beelden in de handleiding “Afdrukken met uw badge”.',
      'Kies bij Afdrukken > Voorkeuren het profiel “Enkelzijdig”. Vink “onthouden” aan als u het altijd zo wilt.',
    ],
  },
]
