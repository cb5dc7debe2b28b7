import type { Topic } from './topic'

export const mail: Topic[] = [
  {
    service: 'mail',
    type: 'service_request',
    often: 1.6,
    works: ['yes', 'difficulty'],
    says: [
      [
        'Toegang tot een gedeeld postvak',
        'Ik vervang vanaf maandag een collega en heb toegang nodig tot het gedeelde postvak van onze dienst, om te lezen en te antwoorden.',
      ],
      [
        'Gedeeld postvak verschijnt niet in mijn lijst',
        'Vorige week kreeg ik toegang tot het postvak van de dienst, maar ik zie het nergens staan.',
      ],
    ],
    asks: [
      [
        'Geeft de beheerder van het postvak zijn akkoord? Wie is dat bij u?',
        'Dat is ons diensthoofd. Zij heeft daarnet per mail haar akkoord gegeven.',
      ],
      null,
    ],
    solves: [
      'U hebt nu toegang. Sluit uw mailprogramma één keer af; het postvak verschijnt binnen het uur links onderaan.',
      'Het postvak was toegevoegd aan uw oude account. Het staat nu bij het juiste.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    often: 1.5,
    works: ['difficulty'],
    says: [
      [
        'Mailprogramma vraagt telkens mijn wachtwoord',
        'Om de tien minuten verschijnt er een venster dat mijn wachtwoord vraagt. Ook als ik het juist intik, komt het terug.',
      ],
      [
        'Mails blijven in Postvak UIT staan',
        'Ik kan ontvangen, maar wat ik verstuur blijft in Postvak UIT staan met een rood teken.',
      ],
    ],
    asks: [
      [
        'Hebt u uw wachtwoord onlangs gewijzigd, en gebruikt u ook een telefoon voor uw mail?',
        'Ja, maandag gewijzigd. Op mijn telefoon heb ik het nog niet aangepast.',
      ],
    ],
    solves: [
      'Uw telefoon probeerde nog met het oude wachtwoord. Nu dat ook daar is aangepast, blijven de vragen weg.',
      'In het programma stond een oude aanmelding bewaard. Die is verwijderd en uw mails zijn vertrokken.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    often: 1.3,
    works: ['difficulty', 'yes'],
    says: [
      [
        'Map verdwenen van de gedeelde schijf',
        'De map “Dossiers {file}” stond gisteren nog op de gedeelde schijf en is nu weg. Niemand van ons team heeft ze verwijderd.',
      ],
      [
        'Bestand per ongeluk overschreven',
        'Ik heb een leeg formulier bewaard over het verslag van dossier {file}. Kunt u de versie van gisteren terugzetten?',
      ],
    ],
    asks: [
      [
        'In welke map stond het, en wanneer zag u het voor het laatst?',
        'In de map van onze dienst, onder “Lopend”. Gisteren rond 15 uur heb ik er nog in gewerkt.',
      ],
    ],
    notes: [
      'Map was versleept in “Archief”, 14.52 uur. Teruggezet uit de kopie van 12 uur om zeker te zijn.',
    ],
    solves: [
      'De map was in een andere map gesleept. We hebben ze teruggezet; er is niets verloren.',
      'De versie van gisteren 18 uur staat terug. Uw eigen bestand hebben we ernaast bewaard met “kopie” in de naam.',
    ],
  },
  {
    service: 'mail',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Distributielijst aanpassen',
        'Op de lijst van onze dienst staan nog twee collega’s die vertrokken zijn. Er moeten ook drie nieuwe bij.',
      ],
      [
        'Nieuwe mailgroep voor een project',
        'Voor project {file} zouden we graag één adres hebben waarop {count} collega’s de mails krijgen.',
      ],
    ],
    asks: [
      ['Mogen ook mensen van buiten de administratie naar dit adres schrijven?', 'Nee, alleen collega’s.'],
    ],
    solves: [
      'De lijst is aangepast. De wijziging is binnen het uur overal zichtbaar.',
      'Het adres bestaat en iedereen op uw lijst is lid. U kunt zelf leden toevoegen via het adresboek.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    works: ['yes', 'difficulty'],
    says: [
      [
        'Mails van een externe partner komen niet aan',
        'Een studiebureau stuurde mij drie keer een mail met een verslag. Ik ontvang niets. Zij krijgen geen foutmelding.',
      ],
      [
        'Mijn mails worden geweigerd bij een gemeente',
        'Als ik naar een bepaalde gemeente schrijf, krijg ik meteen “550 rejected” terug.',
      ],
    ],
    asks: [
      [
        'Kunt u ons het exacte adres van de afzender en de tijd van één mail bezorgen?',
        'Verzonden dinsdag om 10.12 uur, het adres eindigt op @studiebureau.example.',
      ],
      null,
    ],
    notes: ['In quarantaine wegens macro in bijlage. Vrijgegeven na controle.'],
    solves: [
      'De mails waren tegengehouden omdat de bijlage een macro bevatte. Na controle zijn ze bezorgd; vraag de partner om voortaan een pdf te sturen.',
      'De gemeente had ons mailadres per vergissing geblokkeerd. Zij hebben dat rechtgezet.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    works: ['yes'],
    says: [
      [
        'Agenda van mijn collega toont enkel “bezet”',
        'Ik beheer de afspraken van ons diensthoofd, maar zie sinds gisteren alleen nog “bezet”.',
      ],
      [
        'Vergaderingen staan een uur verkeerd',
        'Uitnodigingen van een externe partner staan een uur te vroeg in mijn agenda.',
      ],
    ],
    asks: [
      null,
      [
        'Welke tijdzone staat er onderaan in de instellingen van uw agenda?',
        'Er staat Londen. Dat heb ik niet zelf ingesteld.',
      ],
    ],
    solves: [
      'Het recht was bij de verhuis van het postvak verloren gegaan. U ziet de afspraken weer volledig.',
      'Uw agenda stond op een andere tijdzone. Ze staat nu op Brussel en de afspraken staan juist.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Postvak is vol',
        'Ik krijg de melding dat mijn postvak vol is en kan niets meer versturen. Ik heb al veel verwijderd.',
      ],
      [
        'Archief van oude mails openen',
        'Ik vind de mails van voor 2024 niet meer terug. Zijn die ergens gearchiveerd?',
      ],
    ],
    solves: [
      'We hebben uw archief aangezet: wat ouder is dan een jaar verhuist vanzelf. U kunt meteen weer versturen.',
      'Uw oude mails staan in “Onlinearchief”, onderaan in uw lijst. We hebben die map weer zichtbaar gemaakt.',
    ],
  },
  {
    service: 'mail',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Map delen met een andere dienst',
        'Voor dossier {file} moeten twee collega’s van een andere dienst mee kunnen werken in één map. Kan dat zonder de rest te tonen?',
      ],
      [
        'Grote bestanden bezorgen aan een aannemer',
        'Ik moet plannen van samen 2 GB naar een aannemer sturen. Per mail lukt dat niet.',
      ],
    ],
    asks: [['Tot wanneer moet de toegang gelden?', 'Tot het einde van het kwartaal volstaat.'], null],
    solves: [
      'De map is gedeeld met die twee collega’s tot de gevraagde datum. Zij zien alleen deze map.',
      'U kunt voortaan via “Veilig versturen” een link maken die na veertien dagen vervalt. We hebben u het recht gegeven.',
    ],
  },
  {
    service: 'mail',
    type: 'question',
    works: ['yes'],
    says: [
      [
        'Afwezigheidsbericht in twee talen',
        'Hoe stel ik een afwezigheidsbericht in dat Nederlands en Frans toont, en een ander voor wie van buiten schrijft?',
      ],
      [
        'Een verzonden mail terughalen',
        'Ik heb een mail naar de verkeerde groep gestuurd. Kan ik die nog terughalen?',
      ],
    ],
    code: 'explained',
    solves: [
      'Bij Automatische antwoorden staan twee tabbladen: binnen en buiten de organisatie. Zet in beide eerst de ene taal en dan de andere.',
      'Terughalen kan alleen bij collega’s die de mail nog niet openden. We hebben het geprobeerd: bij zeven van de negen is hij weg.',
    ],
  },
]
