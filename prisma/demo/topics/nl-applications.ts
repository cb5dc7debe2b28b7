import type { Topic } from './topic'

export const applications: Topic[] = [
  {
    service: 'applications',
    type: 'incident',
    often: 2,
    affects: ['several', 'me', 'everybody'],
    works: ['no', 'difficulty'],
    says: [
      [
        '{app} geeft een foutmelding bij het openen',
        'Bij het opstarten van {app} krijg ik “verbinding met de server verbroken”. Mijn collega’s op de {floor} hebben hetzelfde.',
      ],
      [
        '{app} blijft laden',
        'Het startscherm van {app} verschijnt, maar het wieltje blijft draaien. Gisteren om 17 uur werkte het nog.',
      ],
      [
        '{app} onbereikbaar',
        'Sinds 9 uur kunnen we niet in {app}. Er zitten mensen aan het loket die op een antwoord wachten.',
      ],
    ],
    asks: [
      [
        'Krijgt u die melding ook in een andere browser of in een privévenster?',
        'Ja, overal dezelfde melding, ook in een privévenster.',
      ],
    ],
    notes: [
      'Certificaat van {server} is vannacht verlopen. Nieuw certificaat geplaatst om 10.20 uur.',
      'Leverancier van {app} bevestigt een storing aan hun kant.',
    ],
    supplier:
      'De storing ligt bij de leverancier van {app}. Die werkt eraan en geeft ons elk uur een stand van zaken.',
    solves: [
      'Een certificaat op de server was verlopen. Het is vernieuwd en {app} is weer bereikbaar.',
      'De leverancier heeft de storing opgelost. Sluit {app} één keer volledig af en open het opnieuw.',
    ],
  },
  {
    service: 'applications',
    type: 'incident',
    often: 1.5,
    works: ['difficulty'],
    says: [
      [
        'Dossier {file} is vergrendeld in {app}',
        'Ik kan dossier {file} niet bewerken: “in gebruik door een andere gebruiker”. Die collega is met verlof.',
      ],
      [
        'Dossier blijft op “in behandeling” staan',
        'Dossier {file} is volledig afgewerkt, maar {app} laat niet toe om het af te sluiten.',
      ],
    ],
    asks: [
      ['Welke naam staat er bij “geopend door”?', 'De naam van een collega die vorige maand is vertrokken.'],
      null,
    ],
    solves: [
      'De vergrendeling was blijven staan na een onderbroken sessie. Ze is opgeheven; u kunt verder werken in het dossier.',
      'Er ontbrak één verplicht veld op een tabblad dat u niet ziet. We hebben het aangevuld volgens uw gegevens en het dossier is afgesloten.',
    ],
  },
  {
    service: 'applications',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Brief uit {app} toont verkeerde gegevens',
        'In de brief die {app} maakt, staat nog het oude adres van de aanvrager. In het dossier staat nochtans het nieuwe.',
      ],
      [
        'Bedragen in de uitvoer van {app} kloppen niet',
        'De som in het overzicht van {app} verschilt {count} euro van de som van de lijnen.',
      ],
    ],
    asks: [
      ['Kunt u ons het nummer van één dossier geven waarin u het ziet?', 'Bijvoorbeeld in dossier {file}.'],
    ],
    notes: ['Sjabloon gebruikt nog het veld adres_1 in plaats van het actuele adres.'],
    supplier:
      'De fout zit in het programma zelf. De leverancier past dit aan in de volgende versie; tot dan kunt u het adres in de brief zelf wijzigen.',
    solves: [
      'Het sjabloon nam het eerste adres in plaats van het laatste. Dat is verbeterd; maak de brief opnieuw aan.',
      'Afgeronde bedragen werden twee keer geteld. De nieuwe versie telt juist; we hebben de overzichten van deze maand nagerekend.',
    ],
  },
  {
    service: 'applications',
    type: 'service_request',
    often: 1.4,
    works: ['yes', 'difficulty'],
    says: [
      [
        'Toegang tot {app} voor mijn nieuwe taken',
        'Vanaf volgende maand behandel ik ook dossiers in {app}. Kan ik toegang krijgen als behandelaar?',
      ],
      [
        'Extra recht in {app}: goedkeuren',
        'Als plaatsvervanger moet ik dossiers kunnen goedkeuren in {app} tijdens het verlof van mijn diensthoofd.',
      ],
    ],
    asks: [
      [
        'Welke rol heeft de collega die dezelfde taken doet?',
        'Behandelaar met handtekening, niet de beheerder.',
      ],
    ],
    solves: [
      'U hebt de rol gekregen. Meld u in {app} af en weer aan, dan ziet u de nieuwe knoppen.',
      'Het recht is toegekend voor de gevraagde periode en vervalt daarna vanzelf.',
    ],
  },
  {
    service: 'applications',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Licentie voor een pdf-programma',
        'Ik moet pdf’s samenvoegen en persoonsgegevens onleesbaar maken. Met het gewone leesprogramma lukt dat niet.',
      ],
      [
        'Tekenprogramma installeren',
        'Voor de plannen van dossier {file} heb ik het tekenprogramma nodig dat mijn collega’s ook hebben.',
      ],
    ],
    asks: [
      [
        'Hoe vaak denkt u dit te gebruiken? Voor af en toe is er ook een gedeelde werkpost.',
        'Bijna dagelijks, minstens tot de zomer.',
      ],
    ],
    solves: [
      'U hebt een licentie gekregen uit de gemeenschappelijke voorraad. Het programma staat in de lijst “Software” klaar om te installeren.',
      'Het programma is vannacht op uw laptop geïnstalleerd. U vindt het in het startmenu.',
    ],
  },
  {
    service: 'applications',
    type: 'incident',
    works: ['difficulty', 'yes'],
    says: [
      [
        'Rekenblad vraagt om macro’s die geblokkeerd zijn',
        'Het rekenblad waarmee we de planning maken, toont een rode balk: “macro’s geblokkeerd”. Zonder kunnen we niets berekenen.',
      ],
      [
        'Tekstverwerker sluit zich vanzelf',
        'Bij het openen van een document van meer dan honderd bladzijden sluit het programma zonder melding.',
      ],
    ],
    asks: [
      [
        'Van waar opent u het bestand: uit een mail, van de gedeelde schijf of van internet?',
        'Rechtstreeks uit een mail.',
      ],
      null,
    ],
    code: 'workaround',
    solves: [
      'Bewaar het bestand eerst in de map “Vertrouwd” van uw dienst en open het daar: dan werken de macro’s.',
      'Een invoegtoepassing gaf problemen. We hebben ze uitgezet; uw document opent nu.',
    ],
  },
  {
    service: 'applications',
    type: 'question',
    works: ['yes'],
    says: [
      [
        'Waar vind ik de handleiding van {app}?',
        'Ik begin pas met {app}. Is er een handleiding of een opleiding in het Nederlands?',
      ],
      [
        'Lijst uitvoeren uit {app} naar een rekenblad',
        'Hoe krijg ik de lijst van mijn dossiers in {app} in een rekenblad, met de datums als datums?',
      ],
    ],
    code: 'explained',
    solves: [
      'De handleiding staat in {app} onder het vraagteken. Volgende maand is er ook een opleiding van een halve dag; we hebben u de inschrijvingslink gestuurd.',
      'Kies in de lijst “Uitvoeren” en daarna “met opmaak”. De datums komen dan als datums binnen.',
    ],
  },
  {
    service: 'applications',
    type: 'incident',
    works: ['no', 'difficulty'],
    says: [
      [
        'Aanmelden in {app} met mijn identiteitskaart lukt niet',
        'De kaartlezer knippert, maar {app} zegt “geen certificaat gevonden”. Op een andere laptop werkt mijn kaart wel.',
      ],
      [
        'Elektronisch ondertekenen geeft een fout',
        'Bij het ondertekenen van dossier {file} krijg ik na mijn pincode “handtekening mislukt”.',
      ],
    ],
    asks: [
      [
        'Ziet u uw foto in het programma van de identiteitskaart?',
        'Nee, het programma zegt dat er geen kaartlezer is.',
      ],
    ],
    solves: [
      'De software van de kaartlezer was verouderd. Ze is bijgewerkt en u kunt weer aanmelden en ondertekenen.',
      'Uw kaart was in orde, de lezer niet. U hebt een nieuwe gekregen.',
    ],
  },
]
