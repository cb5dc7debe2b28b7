/** What an administration can offer help with, in the order in which requesters read it. [nl, fr, en, de] */
export interface DemoService {
  key: string
  names: [string, string, string, string]
  help: [string, string, string, string]
  confidential?: true
}

export const services: DemoService[] = [
  {
    key: 'computer',
    names: ['Computer en scherm', 'Ordinateur et écran', 'Computer and screen', 'Computer und Bildschirm'],
    help: [
      'Laptop, dockingstation, scherm, toetsenbord, muis, hoofdtelefoon.',
      'Ordinateur portable, station d’accueil, écran, clavier, souris, casque.',
      'Laptop, docking station, screen, keyboard, mouse, headset.',
      'Laptop, Dockingstation, Bildschirm, Tastatur, Maus, Headset.',
    ],
  },
  {
    key: 'printing',
    names: ['Afdrukken en scannen', 'Imprimer et numériser', 'Printing and scanning', 'Drucken und Scannen'],
    help: [
      'Toestellen op de gang, afdrukken met uw badge, scannen naar e-mail.',
      'Appareils du couloir, impression avec votre badge, numérisation vers l’e-mail.',
      'Devices in the corridor, printing with your badge, scanning to e-mail.',
      'Geräte im Flur, Drucken mit dem Ausweis, Scannen an E-Mail.',
    ],
  },
  {
    key: 'mail',
    names: [
      'E-mail, agenda en bestanden',
      'E-mail, agenda et fichiers',
      'E-mail, calendar and files',
      'E-Mail, Kalender und Dateien',
    ],
    help: [
      'Postvak, gedeelde postvakken, agenda, gedeelde mappen, een bestand terugzetten.',
      'Boîte aux lettres, boîtes partagées, agenda, dossiers partagés, restauration d’un fichier.',
      'Mailbox, shared mailboxes, calendar, shared folders, getting a file back.',
      'Postfach, gemeinsame Postfächer, Kalender, gemeinsame Ordner, Wiederherstellung einer Datei.',
    ],
  },
  {
    key: 'applications',
    names: [
      'Toepassingen van uw dienst',
      'Applications de votre service',
      'Applications of your department',
      'Fachanwendungen',
    ],
    help: [
      'De programma’s waarmee u dossiers behandelt, kantoorsoftware, licenties.',
      'Les programmes avec lesquels vous traitez les dossiers, la bureautique, les licences.',
      'The programs in which you handle cases, office software, licences.',
      'Programme zur Bearbeitung von Akten, Bürosoftware, Lizenzen.',
    ],
  },
  {
    key: 'access',
    names: [
      'Wachtwoord, badge en rechten',
      'Mot de passe, badge et droits',
      'Password, badge and rights',
      'Kennwort, Ausweis und Rechte',
    ],
    help: [
      'Een geblokkeerde account, aanmelden in twee stappen, toegang tot een map of een toepassing.',
      'Un compte bloqué, la connexion en deux étapes, l’accès à un dossier ou à une application.',
      'A locked account, signing in with two steps, access to a folder or an application.',
      'Ein gesperrtes Konto, Anmeldung in zwei Schritten, Zugang zu Ordnern oder Anwendungen.',
    ],
  },
  {
    key: 'network',
    names: [
      'Netwerk, wifi en telewerk',
      'Réseau, wifi et télétravail',
      'Network, wifi and telework',
      'Netzwerk, WLAN und Telearbeit',
    ],
    help: [
      'Geen verbinding op kantoor of thuis, de VPN, wifi voor bezoekers.',
      'Pas de connexion au bureau ou à domicile, le VPN, le wifi pour les visiteurs.',
      'No connection at the office or at home, the VPN, wifi for visitors.',
      'Keine Verbindung im Büro oder zu Hause, VPN, WLAN für Gäste.',
    ],
  },
  {
    key: 'telephony',
    names: [
      'Telefoon en smartphone',
      'Téléphone et smartphone',
      'Telephone and smartphone',
      'Telefon und Smartphone',
    ],
    help: [
      'Uw vast nummer, doorschakelen, het onthaalnummer van uw dienst, een smartphone van het werk.',
      'Votre numéro fixe, le renvoi d’appel, le numéro d’accueil de votre service, un smartphone de fonction.',
      'Your fixed number, forwarding, your department’s main number, a work smartphone.',
      'Ihre Festnetznummer, Rufumleitung, die Sammelnummer Ihres Dienstes, ein Diensthandy.',
    ],
  },
  {
    key: 'meetings',
    names: [
      'Vergaderzaal en videovergadering',
      'Salle et visioconférence',
      'Meeting room and video meeting',
      'Sitzungsraum und Videokonferenz',
    ],
    help: [
      'Beeld en geluid in een zaal, een hybride vergadering, materiaal lenen.',
      'L’image et le son dans une salle, une réunion hybride, un prêt de matériel.',
      'Picture and sound in a room, a hybrid meeting, borrowing equipment.',
      'Bild und Ton in einem Raum, eine hybride Sitzung, Ausleihe von Geräten.',
    ],
  },
  {
    key: 'newcomers',
    names: [
      'Nieuwe en vertrekkende collega’s',
      'Arrivée et départ de collègues',
      'Colleagues who join or leave',
      'Eintritt und Austritt',
    ],
    help: [
      'Een werkplek en een account voor wie begint, materiaal terugbrengen, een verhuis.',
      'Un poste et un compte pour qui commence, la restitution du matériel, un déménagement.',
      'A workplace and an account for somebody who starts, returning equipment, a move.',
      'Arbeitsplatz und Konto für neue Kollegen, Rückgabe von Geräten, Umzug.',
    ],
  },
  {
    key: 'field',
    names: [
      'Verkeerscentrale en terrein',
      'Centre de trafic et terrain',
      'Traffic centre and field',
      'Verkehrszentrale und Außendienst',
    ],
    help: [
      'Camera’s, schermenwand, tablets en handcomputers van de ploegen buiten.',
      'Caméras, mur d’écrans, tablettes et terminaux des équipes de terrain.',
      'Cameras, video wall, tablets and handhelds of the teams outside.',
      'Kameras, Bildwand, Tablets und Handgeräte der Außenteams.',
    ],
  },
  {
    key: 'security',
    names: [
      'Veiligheid en vertrouwelijke vragen',
      'Sécurité et demandes confidentielles',
      'Security and confidential matters',
      'Sicherheit und vertrauliche Anliegen',
    ],
    help: [
      'Een verdachte mail, een verloren toestel, gegevens die bij de verkeerde terechtkwamen. Alleen het veiligheidsteam leest dit.',
      'Un courriel suspect, un appareil perdu, des données envoyées au mauvais destinataire. Seule l’équipe de sécurité les lit.',
      'A suspicious mail, a lost device, data that went to the wrong person. Only the security team reads this.',
      'Eine verdächtige E-Mail, ein verlorenes Gerät, fehlgeleitete Daten. Nur das Sicherheitsteam liest dies.',
    ],
    confidential: true,
  },
]
