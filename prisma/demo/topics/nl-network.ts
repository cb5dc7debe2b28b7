import type { Topic } from './topic'

export const network: Topic[] = [
  {
    service: 'network',
    type: 'incident',
    often: 2,
    works: ['no', 'difficulty'],
    says: [
      [
        'Geen verbinding met de VPN van thuis',
        'Van thuis uit blijft de VPN op “verbinden” staan en stopt na een minuut met fout 809. Mijn internet werkt gewoon.',
      ],
      [
        'VPN valt telkens weg',
        'De verbinding valt om de twintig minuten weg, meestal midden in een videovergadering.',
      ],
      [
        'Telewerk: mappen van kantoor niet bereikbaar',
        'Ik ben verbonden met de VPN, maar de gedeelde schijf geeft een rood kruis.',
      ],
    ],
    asks: [
      [
        'Lukt het wel als u via de hotspot van uw telefoon gaat?',
        'Ja, met mijn telefoon lukt het meteen. Dan ligt het aan mijn modem?',
      ],
      ['Welke versie staat er onder “Info” van het VPN-programma?', 'Versie 5.1.2.'],
    ],
    notes: ['Nieuwe modem van de provider blokkeert het protocol. Profiel op TCP 443 gezet.'],
    solves: [
      'Uw nieuwe modem laat het oude protocol niet door. We hebben uw verbinding op een ander ingesteld en die blijft nu staan.',
      'Het VPN-programma was verouderd. De nieuwe versie is geïnstalleerd; u hebt een half uur zonder onderbreking gewerkt.',
    ],
  },
  {
    service: 'network',
    type: 'incident',
    often: 1.4,
    affects: ['me', 'several'],
    works: ['no', 'difficulty'],
    says: [
      [
        'Geen netwerk aan mijn bureau',
        'De aansluiting in de vloer bij mijn bureau in lokaal {room} geeft geen netwerk meer. Aan het bureau ernaast lukt het wel.',
      ],
      [
        'Hele {floor} zonder netwerk',
        'Op de {floor} heeft niemand nog verbinding sinds een kwartier. De wifi werkt ook niet.',
      ],
    ],
    asks: [['Welk nummer staat er op de aansluiting in de vloer?', 'B-{room}-07.'], null],
    notes: ['Poort stond uit na beveiligingsmelding: tweede toestel aangesloten.'],
    date: 'Een collega meet de bekabeling door op {date}. Tot dan kunt u het bureau ernaast gebruiken.',
    solves: [
      'De poort in het netwerklokaal stond uit. Ze staat weer aan en uw verbinding is in orde.',
      'Een verdeelkast was uitgevallen. Ze is vervangen; iedereen op de verdieping heeft weer verbinding.',
    ],
  },
  {
    service: 'network',
    type: 'incident',
    affects: ['several', 'me'],
    works: ['difficulty', 'yes'],
    says: [
      [
        'Wifi heel zwak in lokaal {room}',
        'In lokaal {room} valt de wifi telkens weg zodra de deur dicht is. Op de gang is het signaal goed.',
      ],
      [
        'Wifi vraagt om een certificaat te vertrouwen',
        'Bij het verbinden met de wifi van kantoor vraagt mijn laptop of ik een certificaat vertrouw. Wat moet ik kiezen?',
      ],
    ],
    asks: [
      [
        'Hoeveel mensen zitten er meestal tegelijk in dat lokaal?',
        'Op dinsdag een twaalftal, allemaal met een laptop.',
      ],
      null,
    ],
    supplier:
      'We hebben een extra toegangspunt besteld voor dit lokaal. De levering duurt ongeveer drie weken.',
    solves: [
      'Er hangt nu een extra toegangspunt boven de deur. Het signaal is in het hele lokaal sterk.',
      'Het certificaat is vernieuwd en uw laptop kent het nieuwe nu. De vraag komt niet meer terug.',
    ],
  },
  {
    service: 'network',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Wifi voor bezoekers op een infovergadering',
        'Volgende week ontvangen we {count} buurtbewoners in {site}. Kunnen zij die avond op de wifi?',
      ],
      [
        'Tijdelijke wificodes voor een vergadering',
        'We krijgen drie dagen bezoek van een buitenlandse delegatie en hebben {count} codes nodig.',
      ],
    ],
    asks: [['Voor welke dagen en uren moeten de codes werken?', 'Van 18 tot 22 uur op de avond zelf.'], null],
    solves: [
      'De codes staan in de bijlage van dit antwoord en werken alleen op het gevraagde moment.',
      'Het bezoekersnetwerk staat die avond open voor deze zaal. De bezoekers aanvaarden één keer de voorwaarden.',
    ],
  },
  {
    service: 'network',
    type: 'incident',
    works: ['difficulty', 'yes'],
    says: [
      [
        'Website van een leverancier is geblokkeerd',
        'Om offertes te vergelijken moet ik op de site van een leverancier, maar ik krijg “categorie geblokkeerd”.',
      ],
      [
        'Webinar kan niet openen op kantoor',
        'Het webinar waarvoor ik ben ingeschreven, opent thuis wel en op kantoor niet.',
      ],
    ],
    asks: [
      ['Wat is het volledige adres van de pagina?', 'De pagina die ik u daarnet heb doorgestuurd per mail.'],
    ],
    solves: [
      'De site stond in een verkeerde categorie. Ze is vrijgegeven voor iedereen.',
      'Het adres van het webinar is toegelaten. Herlaad de pagina en het beeld verschijnt.',
    ],
  },
  {
    service: 'network',
    type: 'question',
    works: ['yes'],
    says: [
      [
        'Kan ik werken vanuit een satellietkantoor?',
        'Ik zou op woensdag in {site} willen werken. Werken mijn laptop en de printer daar zoals aan mijn eigen bureau?',
      ],
      [
        'Welke internetsnelheid heb ik thuis nodig?',
        'Ik verhuis en moet een abonnement kiezen. Wat is genoeg voor videovergaderingen?',
      ],
    ],
    code: 'explained',
    solves: [
      'Ja, uw laptop herkent het netwerk daar vanzelf. Kies bij het afdrukken “volg mij”, dan werkt elke printer met uw badge.',
      'Met 20 megabit naar beneden en 5 naar boven komt u ruim toe, ook met twee personen.',
    ],
  },
]
