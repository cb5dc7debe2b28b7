import { officeHours } from './promises/contract-template'

/**
 * What a new administration starts with: change it here. Whatever stands in it is a proposal to its coordinators, who
 * change everything later in their own area. The priority matrix is the common one (domain/priority).
 */
export const administrationTemplate = {
  timeZone: 'Europe/Brussels',
  /** Monday to Friday. Closing days are those of the common helpdesk. */
  hours: officeHours,
  counter: { nl: 'Vraag het aan het onthaal', fr: 'Demandez à l’accueil' },
  queues: [
    {
      key: 'general',
      isDefault: true,
      names: { nl: 'Algemeen', fr: 'Général', en: 'General', de: 'Allgemein' },
    },
    {
      key: 'access',
      isDefault: false,
      names: {
        nl: 'Toegang en nieuwe medewerkers',
        fr: 'Accès et nouveaux collaborateurs',
        en: 'Access and newcomers',
        de: 'Zugang und neue Mitarbeitende',
      },
    },
  ],
  services: [
    {
      key: 'computer',
      queue: 'general',
      names: {
        nl: 'Computer en scherm',
        fr: 'Ordinateur et écran',
        en: 'Computer and screen',
        de: 'Computer und Bildschirm',
      },
      help: {
        nl: 'Laptop, dockingstation, scherm, toetsenbord, muis, hoofdtelefoon.',
        fr: 'Ordinateur portable, station d’accueil, écran, clavier, souris, casque.',
        en: 'Laptop, docking station, screen, keyboard, mouse, headset.',
        de: 'Laptop, Dockingstation, Bildschirm, Tastatur, Maus, Headset.',
      },
    },
    {
      key: 'printing',
      queue: 'general',
      names: {
        nl: 'Afdrukken en scannen',
        fr: 'Imprimer et numériser',
        en: 'Printing and scanning',
        de: 'Drucken und Scannen',
      },
      help: {
        nl: 'Een printer of scanner die niet doet wat hij moet doen.',
        fr: 'Une imprimante ou un scanner qui ne fonctionne pas comme prévu.',
        en: 'A printer or scanner that does not do what it should.',
        de: 'Ein Drucker oder Scanner, der nicht tut, was er soll.',
      },
    },
    {
      key: 'mail',
      queue: 'general',
      names: {
        nl: 'E-mail, agenda en bestanden',
        fr: 'E-mail, agenda et fichiers',
        en: 'E-mail, calendar and files',
        de: 'E-Mail, Kalender und Dateien',
      },
      help: {
        nl: 'Postvak, gedeelde postvakken, agenda, gedeelde mappen, een bestand terugzetten.',
        fr: 'Boîte aux lettres, boîtes partagées, agenda, dossiers partagés, restauration d’un fichier.',
        en: 'Mailbox, shared mailboxes, calendar, shared folders, getting a file back.',
        de: 'Postfach, gemeinsame Postfächer, Kalender, gemeinsame Ordner, Wiederherstellung einer Datei.',
      },
    },
    {
      key: 'access',
      queue: 'access',
      names: {
        nl: 'Wachtwoord, badge en rechten',
        fr: 'Mot de passe, badge et droits',
        en: 'Password, badge and rights',
        de: 'Passwort, Ausweis und Rechte',
      },
      help: {
        nl: 'Een geblokkeerde account, toegang tot een map of een toepassing, een nieuwe medewerker.',
        fr: 'Un compte bloqué, l’accès à un dossier ou à une application, un nouveau collaborateur.',
        en: 'A locked account, access to a folder or an application, a newcomer.',
        de: 'Ein gesperrtes Konto, Zugang zu Ordnern oder Anwendungen, neue Mitarbeitende.',
      },
    },
    {
      key: 'network',
      queue: 'general',
      names: {
        nl: 'Netwerk, wifi en telewerk',
        fr: 'Réseau, wifi et télétravail',
        en: 'Network, wifi and telework',
        de: 'Netzwerk, WLAN und Telearbeit',
      },
      help: {
        nl: 'Geen verbinding op kantoor of thuis, de VPN, wifi voor bezoekers.',
        fr: 'Pas de connexion au bureau ou à domicile, le VPN, le wifi pour les visiteurs.',
        en: 'No connection at the office or at home, the VPN, wifi for visitors.',
        de: 'Keine Verbindung im Büro oder zu Hause, VPN, WLAN für Gäste.',
      },
    },
  ],
  /** Service -> queue, beside the default queue. */
  rules: [{ service: 'access', queue: 'access' }],
} as const

/** What an administration can be: a served body that is none is an administration of another kind. */
export const administrationKinds = ['administration', 'public_computer_room', 'partner'] as const
export type AdministrationKind = (typeof administrationKinds)[number]
