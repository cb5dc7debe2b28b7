import type { Topic } from './topic'

export const german: Topic[] = [
  {
    service: 'computer',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Zweiter Bildschirm bleibt schwarz',
        'An meinem Platz in Raum {room} bleibt der linke Bildschirm schwarz. Kabel tauschen hilft nicht.',
      ],
      [
        'Laptop {device} ist sehr langsam',
        'Ein Dokument zu öffnen dauert eine Minute, zu Hause wie im Büro.',
      ],
    ],
    asks: [['Funktioniert es am Platz einer Kollegin?', 'Ja, dort gehen beide Bildschirme sofort an.'], null],
    solves: [
      'Die Dockingstation hatte eine alte Firmware. Sie ist aktualisiert und das Bild bleibt stehen.',
      'Die Festplatte war voll mit Kopien gemeinsamer Ordner. Sie haben wieder 120 GB frei.',
    ],
  },
  {
    service: 'printing',
    type: 'incident',
    affects: ['several'],
    works: ['difficulty'],
    says: [
      [
        '{printer} druckt nicht',
        'Seit heute Morgen bleiben meine Dokumente in der Warteschlange von {printer}.',
      ],
    ],
    asks: [['Leuchtet eine orange Lampe, oder steht dort ein Code mit 49?', 'Ja, es steht 49.38.07.']],
    solves: ['Die Warteschlange auf dem Server hing. Wir haben sie geleert und neu gestartet.'],
  },
  {
    service: 'access',
    type: 'incident',
    works: ['no'],
    says: [['Mein Konto ist gesperrt', 'Nach dem Urlaub habe ich dreimal ein falsches Kennwort eingegeben.']],
    asks: [['Rufen Sie uns unter 02 555 00 00 mit Ihrer Personalnummer an?', 'Ich habe gerade angerufen.']],
    solves: ['Ihr Konto ist entsperrt. Bei der Anmeldung wählen Sie ein neues Kennwort.'],
  },
  {
    service: 'network',
    type: 'incident',
    works: ['no', 'difficulty'],
    says: [
      [
        'VPN verbindet von zu Hause nicht',
        'Nach einer Minute bricht es mit Fehler 809 ab. Das Internet funktioniert sonst.',
      ],
    ],
    asks: [['Geht es über den Hotspot Ihres Telefons?', 'Ja, sofort.']],
    solves: ['Ihr neues Modem sperrt das alte Protokoll. Wir haben Ihre Verbindung umgestellt.'],
  },
  {
    service: 'applications',
    type: 'service_request',
    works: ['yes'],
    says: [
      ['Zugang zu {app}', 'Ab nächstem Monat bearbeite ich auch Akten in {app}. Kann ich Zugang bekommen?'],
    ],
    solves: ['Sie haben die Rolle. Melden Sie sich in {app} ab und wieder an.'],
  },
  {
    service: 'mail',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Abwesenheitsnotiz in mehreren Sprachen',
        'Wie stelle ich eine Notiz für Kollegen und eine andere für Externe ein?',
      ],
    ],
    solves: ['Unter Automatische Antworten gibt es zwei Reiter: innerhalb und außerhalb der Organisation.'],
  },
]
