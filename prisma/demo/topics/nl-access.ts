import type { Topic } from './topic'

export const access: Topic[] = [
  {
    service: 'access',
    type: 'incident',
    often: 2.4,
    works: ['no'],
    says: [
      [
        'Account geblokkeerd',
        'Na mijn verlof heb ik mijn wachtwoord drie keer verkeerd ingetikt. Nu staat er dat mijn account geblokkeerd is.',
      ],
      [
        'Ik kan niet meer aanmelden op mijn computer',
        'Mijn wachtwoord wordt vanmorgen niet meer aanvaard, hoewel ik het niet heb gewijzigd.',
      ],
      ['Wachtwoord vergeten', 'Ik was zes weken afwezig en ken mijn wachtwoord niet meer.'],
    ],
    asks: [
      [
        'Bel ons even op 02 555 00 00 en houd uw personeelsnummer bij de hand: zo weten we zeker dat u het bent.',
        'Ik heb net gebeld, uw collega heeft mijn nummer genoteerd.',
      ],
    ],
    notes: ['Identiteit gecontroleerd met personeelsnummer en geboortedag.'],
    solves: [
      'Uw account is gedeblokkeerd en u hebt een tijdelijk wachtwoord gekregen. Bij de eerste aanmelding kiest u zelf een nieuw.',
      'Uw wachtwoord was verlopen terwijl u weg was. Het is vernieuwd; u krijgt voortaan tien dagen vooraf een bericht.',
    ],
  },
  {
    service: 'access',
    type: 'incident',
    often: 1.5,
    works: ['no', 'difficulty'],
    says: [
      [
        'Nieuwe telefoon, geen code meer om aan te melden',
        'Ik heb een nieuwe telefoon en de app die de codes toont is leeg. Ik kan me nergens meer aanmelden.',
      ],
      [
        'Aanmelden in twee stappen: ik krijg geen melding',
        'Er zou een melding op mijn telefoon moeten komen, maar er komt niets.',
      ],
    ],
    asks: [
      ['Hebt u uw oude telefoon nog? Dan kunt u de app zelf overzetten.', 'Nee, die is stuk en ingeleverd.'],
      null,
    ],
    solves: [
      'We hebben de oude koppeling verwijderd. Bij uw volgende aanmelding toont het scherm een code die u met uw nieuwe telefoon inleest.',
      'De meldingen van de app stonden uit op uw telefoon. We hebben ze samen aangezet en getest.',
    ],
  },
  {
    service: 'access',
    type: 'service_request',
    often: 1.6,
    works: ['difficulty', 'yes'],
    says: [
      [
        'Toegang tot de map van een andere dienst',
        'Ik werk mee aan dossier {file} en heb leesrecht nodig in de map van de betrokken dienst.',
      ],
      [
        'Schrijfrecht op de gedeelde schijf',
        'Ik kan de bestanden van onze dienst openen, maar niets bewaren: “u hebt geen rechten”.',
      ],
    ],
    asks: [
      [
        'Wie is verantwoordelijk voor die map? Wij vragen die persoon om akkoord.',
        'Dat is het hoofd van die dienst. Zij weet ervan.',
      ],
      null,
    ],
    solves: [
      'Het recht is toegekend na akkoord van de verantwoordelijke. Meld u één keer af en weer aan.',
      'U stond nog in de groep van uw vorige dienst. Dat is rechtgezet en u kunt bewaren.',
    ],
  },
  {
    service: 'access',
    type: 'incident',
    works: ['difficulty', 'yes'],
    says: [
      [
        'Badge opent de deur van de {floor} niet',
        'Mijn badge werkt aan de ingang, maar niet aan de deur van de {floor}. Ik moet telkens bellen.',
      ],
      [
        'Badge verloren',
        'Ik heb mijn badge waarschijnlijk op de trein verloren. Kunt u ze blokkeren en een nieuwe maken?',
      ],
    ],
    asks: [
      null,
      [
        'Welk nummer staat er op de achterkant van uw badge?',
        'Op een oude foto lees ik 0041 7 en dan nog drie cijfers.',
      ],
    ],
    solves: [
      'Uw badge heeft nu toegang tot die verdieping. Houd ze één keer tegen de lezer aan de ingang om ze bij te werken.',
      'De verloren badge is geblokkeerd. Uw nieuwe ligt klaar aan het onthaal.',
    ],
  },
  {
    service: 'access',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Toegang verlengen voor een externe medewerker',
        'De toegang van de consultant die aan {app} werkt, vervalt vrijdag. Zijn contract is met zes maanden verlengd.',
      ],
      [
        'Account voor een stagiair',
        'Op 1 oktober begint een stagiair voor drie maanden. Zij heeft mail nodig en toegang tot onze map.',
      ],
    ],
    asks: [
      [
        'Tot welke datum precies?',
        'Tot en met de laatste dag van het contract, dat staat in de bijlage die ik u mailde.',
      ],
    ],
    solves: [
      'De toegang is verlengd tot de einddatum van het contract en vervalt dan vanzelf.',
      'Het account is aangemaakt. De eerste aanmelding gebeurt aan het loket, samen met een van ons.',
    ],
  },
  {
    service: 'access',
    type: 'question',
    works: ['yes'],
    says: [
      [
        'Hoe kies ik een goed wachtwoord?',
        'Mijn wachtwoord vervalt volgende week. Aan welke regels moet het nieuwe voldoen?',
      ],
      [
        'Mag ik een wachtwoordkluis gebruiken?',
        'Ik heb intussen {count} wachtwoorden voor verschillende toepassingen. Is er een programma dat we mogen gebruiken?',
      ],
    ],
    code: 'explained',
    solves: [
      'Kies vier woorden die niets met elkaar te maken hebben, samen minstens zestien tekens. Vreemde tekens hoeven niet en het hoeft niet elk kwartaal anders.',
      'Ja. De wachtwoordkluis staat in de lijst “Software” en is voor iedereen vrij te installeren.',
    ],
  },
  {
    service: 'access',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Ik zie dossiers van een andere dienst',
        'In {app} zie ik sinds de update ook dossiers die niet van mijn dienst zijn. Dat lijkt me niet de bedoeling.',
      ],
      [
        'Ik ben mijn rechten kwijt na de overstap naar een andere dienst',
        'Sinds mijn overstap kan ik in {app} alleen nog kijken.',
      ],
    ],
    asks: [null, ['Sinds welke dag zit u in de nieuwe dienst?', 'Sinds de eerste van deze maand.']],
    notes: ['Groep bij de update te ruim gezet. Toegangslogboek nagekeken: niets geopend.'],
    solves: [
      'De groep was bij de update te ruim ingesteld. Dat is rechtgezet; goed dat u het meldde.',
      'Uw rechten volgen nu uw nieuwe dienst. U kunt weer bewerken.',
    ],
  },
]
