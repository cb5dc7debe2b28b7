import type { Language } from '../people'

/** What is said around every topic. {name} is the requester, {agent} who answers. */
export interface Phrases {
  woman: string
  man: string
  /** Above and below an answer of the helpdesk. */
  hello: string[]
  regards: string[]
  desk: string
  /** Above and below what somebody writes by mail. */
  mailHello: string[]
  mailRegards: string[]
  /** What an agent writes above the words of a caller. */
  byTelephone: string
  atCounter: string
  byPost: string
  /** A first word when it is being looked at. */
  lookingAtIt: string[]
  pendingDate: string
  pendingSupplier: string
  stillBroken: string[]
  solvedAtLast: string[]
  noAnswer: string
  duplicate: string
  tookOver: string[]
  notes: string[]
  /** Notes about a thing that can be held. */
  hardwareNotes: string[]
  priorityUp: string[]
  onBehalf: string[]
  /** Added at the end: to anything, to what is broken, to a question. */
  extra: { always: string[]; incident: string[]; question: string[] }
}

export const phrases: Record<Language, Phrases> = {
  nl: {
    woman: 'mevrouw',
    man: 'meneer',
    hello: [
      'Dag {title} {family},',
      'Goedemorgen {title} {family},',
      'Goedemiddag {title} {family},',
      'Beste {title} {family},',
    ],
    regards: ['Met vriendelijke groeten,', 'Vriendelijke groeten,', 'Hartelijke groeten,'],
    desk: 'Helpdesk',
    mailHello: ['Goedemorgen,', 'Goedendag,', 'Beste helpdesk,', 'Beste collega’s,', 'Dag helpdesk,'],
    mailRegards: [
      'Met vriendelijke groeten,',
      'Alvast bedankt.',
      'Bedankt en vriendelijke groeten,',
      'Groeten,',
    ],
    byTelephone: 'Gemeld per telefoon. Woorden van de beller:',
    atCounter: 'Gemeld aan het loket. Woorden van de collega:',
    byPost: 'Ontvangen per brief, overgetypt:',
    lookingAtIt: [
      'Ik heb uw vraag opgenomen en kijk dit vandaag na.',
      'Bedankt voor uw duidelijke melding. Ik zoek dit uit en laat u vandaag nog iets weten.',
      'Ik bekijk dit met de collega’s van het netwerk. U hoort van mij zodra we meer weten.',
      'Ik heb uw toestel voor mij staan in het beheer en kijk wat er misloopt.',
    ],
    pendingDate:
      'We hebben afgesproken dat een collega op {date} langskomt. Tot dan blijft uw ticket in afwachting.',
    pendingSupplier:
      'We hebben dit doorgegeven aan de leverancier. Zodra die antwoordt, neem ik weer contact op.',
    stillBroken: [
      'Jammer genoeg is het probleem vandaag terug. Het is precies hetzelfde als de vorige keer.',
      'Het heeft een dag gewerkt, maar sinds vanmorgen heb ik het opnieuw.',
      'Bedankt, maar het lukt nog niet. Ik heb alles opnieuw opgestart zoals u vroeg.',
      'Bij mij werkt het nu, maar bij mijn collega in hetzelfde lokaal nog niet.',
    ],
    solvedAtLast: [
      'Er bleef een oude instelling achter. Die is nu ook verwijderd, en ik heb het samen met u getest.',
      'De eerste oplossing was onvolledig. Nu is ook de andere kant aangepast en werkt het bij iedereen.',
      'We hebben het onderdeel volledig vervangen. Dit zou niet meer mogen terugkomen.',
    ],
    noAnswer:
      'We hebben geen antwoord meer gekregen op onze vraag. Daarom zetten we uw ticket op opgelost. Een antwoord volstaat om het te heropenen.',
    duplicate: 'We behandelen dit al in een ander ticket van uw dienst. U leest daar hoe het verdergaat.',
    tookOver: [
      'Ik neem dit over van mijn collega, die vandaag niet werkt.',
      'Dit komt beter bij het netwerk terecht; ik geef het door met wat we al weten.',
    ],
    notes: [
      'Gebeld, geen gehoor. Ik probeer het na de middag opnieuw.',
      'Afgestemd met {colleague}: vorige maand was er een gelijkaardige vraag.',
      'Gesproken met de aanvrager: morgenvoormiddag past het best.',
      'Stappen nagelezen in onze eigen handleiding, die klopt nog.',
    ],
    hardwareNotes: [
      'Zelfde toestel stond vorige maand ook al in een ticket.',
      'Garantie loopt nog tot volgend jaar, nagekeken in de inventaris.',
      'Reservemateriaal ligt klaar in het magazijn, rek 4.',
    ],
    priorityUp: [
      'Er staan burgers te wachten aan het loket.',
      'De volledige dienst ligt stil, niet één persoon.',
      'De termijn van het dossier verstrijkt vandaag.',
    ],
    onBehalf: [
      'Ik vul dit in voor mijn collega, die zelf niet kan aanmelden.',
      'Ik meld dit namens mijn collega.',
    ],
    extra: {
      always: [
        'Ik ben vandaag bereikbaar tot 16 uur.',
        'Vanmiddag zit ik in vergadering, morgenvoormiddag ben ik er.',
        'Donderdag werk ik thuis.',
        'U mag mij gerust bellen.',
      ],
      incident: ['Dit is al de tweede keer deze maand.'],
      question: ['Het heeft geen haast, deze week volstaat.'],
    },
  },
  fr: {
    woman: 'Madame',
    man: 'Monsieur',
    hello: ['Bonjour {title} {family},', 'Bonjour {title},', '{title} {family},'],
    regards: ['Bien à vous,', 'Cordialement,', 'Bien cordialement,'],
    desk: 'Le helpdesk',
    mailHello: ['Bonjour,', 'Bonjour à tous,', 'Chers collègues,', 'Bonjour le helpdesk,'],
    mailRegards: ['Bien à vous,', 'Merci d’avance.', 'Cordialement,', 'Bonne journée,'],
    byTelephone: 'Signalé par téléphone. Propos de l’appelant :',
    atCounter: 'Signalé au guichet. Propos de la personne :',
    byPost: 'Reçu par courrier, retranscrit :',
    lookingAtIt: [
      'J’ai bien pris votre demande en charge et je regarde cela aujourd’hui.',
      'Merci pour votre description précise. Je regarde cela et je reviens vers vous dans la journée.',
      'J’examine cela avec les collègues du réseau. Je vous tiens au courant dès que nous en savons plus.',
      'Je vois votre appareil dans notre outil de gestion et je vérifie ce qui ne va pas.',
    ],
    pendingDate:
      'Nous avons convenu qu’un collègue passe le {date}. D’ici là, votre ticket reste en attente.',
    pendingSupplier:
      'Nous avons transmis la question au fournisseur. Je vous recontacte dès qu’il a répondu.',
    stillBroken: [
      'Malheureusement, le problème est revenu aujourd’hui, exactement comme la fois précédente.',
      'Cela a fonctionné pendant une journée, mais depuis ce matin c’est de nouveau pareil.',
      'Merci, mais cela ne marche toujours pas. J’ai pourtant tout redémarré comme demandé.',
      'Chez moi c’est réglé, mais pas encore chez ma collègue du même local.',
    ],
    solvedAtLast: [
      'Un ancien réglage était resté en place. Il est maintenant supprimé et nous avons testé ensemble.',
      'La première solution était incomplète. L’autre côté est à présent adapté et tout le monde peut travailler.',
      'Nous avons remplacé toute la pièce. Cela ne devrait plus se reproduire.',
    ],
    noAnswer:
      'Nous n’avons plus reçu de réponse à notre question. Nous mettons donc votre ticket sur résolu. Il suffit de répondre pour le rouvrir.',
    duplicate:
      'Nous traitons déjà cela dans un autre ticket de votre service. Vous pouvez y suivre la suite.',
    tookOver: [
      'Je reprends ce ticket de mon collègue, absent aujourd’hui.',
      'Ceci relève plutôt du réseau ; je transmets avec ce que nous savons déjà.',
    ],
    notes: [
      'Appelé, pas de réponse. Je réessaie cet après-midi.',
      'Vu avec {colleague} : une demande semblable le mois dernier.',
      'Parlé avec la personne : demain matin lui convient le mieux.',
      'Étapes relues dans notre propre guide, qui est encore correct.',
    ],
    hardwareNotes: [
      'Le même appareil figurait déjà dans un ticket le mois dernier.',
      'Encore sous garantie jusqu’à l’an prochain, vérifié dans l’inventaire.',
      'Le matériel de réserve est prêt au magasin, rayon 4.',
    ],
    priorityUp: [
      'Des citoyens attendent au guichet.',
      'Tout le service est à l’arrêt, pas une seule personne.',
      'Le délai du dossier expire aujourd’hui.',
    ],
    onBehalf: [
      'Je remplis ceci pour ma collègue, qui ne peut pas se connecter.',
      'Je signale ceci au nom de mon collègue.',
    ],
    extra: {
      always: [
        'Je suis joignable aujourd’hui jusqu’à 16 h.',
        'Cet après-midi je suis en réunion, demain matin je suis là.',
        'Jeudi je suis en télétravail.',
        'Vous pouvez m’appeler sans problème.',
      ],
      incident: ['C’est déjà la deuxième fois ce mois-ci.'],
      question: ['Ce n’est pas urgent, cette semaine suffit.'],
    },
  },
  en: {
    woman: 'Ms',
    man: 'Mr',
    hello: ['Dear {title} {family},', 'Good morning {title} {family},'],
    regards: ['Kind regards,', 'Best regards,'],
    desk: 'Helpdesk',
    mailHello: ['Hello,', 'Dear helpdesk,'],
    mailRegards: ['Kind regards,', 'Thank you in advance.'],
    byTelephone: 'Reported by telephone. In the caller’s words:',
    atCounter: 'Reported at the counter. In the person’s words:',
    byPost: 'Received by letter, typed out:',
    lookingAtIt: [
      'I have taken your request and will look into it today.',
      'Thank you for the clear description. You will hear from me today.',
    ],
    pendingDate: 'We agreed that a colleague comes by on {date}. Until then your ticket stays pending.',
    pendingSupplier: 'We passed this on to the supplier. I will be in touch as soon as they answer.',
    stillBroken: ['Unfortunately it is back since this morning, exactly as before.'],
    solvedAtLast: ['An old setting had stayed behind. It is gone now, and we tested it together.'],
    noAnswer:
      'We did not get an answer to our question, so we set your ticket to resolved. An answer reopens it.',
    duplicate: 'We already work on this in another ticket of your department. You can follow it there.',
    tookOver: ['I take this over from my colleague, who is not at work today.'],
    notes: [
      'Called, no answer. I will try again after lunch.',
      'Spoke to {colleague}: there was a similar request last month.',
    ],
    hardwareNotes: ['Still under warranty, checked in the inventory.'],
    priorityUp: ['Citizens are waiting at the counter.'],
    onBehalf: ['I am filling this in for my colleague, who cannot sign in.'],
    extra: {
      always: ['You can reach me until 4 pm today.'],
      incident: ['This is the second time this month.'],
      question: ['There is no hurry.'],
    },
  },
  de: {
    woman: 'Frau',
    man: 'Herr',
    hello: ['Guten Tag {title} {family},', 'Guten Morgen {title} {family},'],
    regards: ['Freundliche Grüße', 'Mit freundlichen Grüßen'],
    desk: 'Helpdesk',
    mailHello: ['Guten Tag,', 'Guten Morgen,'],
    mailRegards: ['Mit freundlichen Grüßen', 'Vielen Dank im Voraus.'],
    byTelephone: 'Telefonisch gemeldet. Worte der anrufenden Person:',
    atCounter: 'Am Schalter gemeldet. Worte der Person:',
    byPost: 'Per Brief erhalten, abgetippt:',
    lookingAtIt: [
      'Ich habe Ihre Anfrage übernommen und sehe sie mir heute an.',
      'Danke für die klare Beschreibung. Ich melde mich heute noch.',
    ],
    pendingDate: 'Wir haben vereinbart, dass ein Kollege am {date} vorbeikommt. Bis dahin wartet Ihr Ticket.',
    pendingSupplier: 'Wir haben das an den Lieferanten weitergegeben. Sobald er antwortet, melde ich mich.',
    stillBroken: ['Leider ist das Problem seit heute Morgen wieder da, genau wie vorher.'],
    solvedAtLast: [
      'Eine alte Einstellung war zurückgeblieben. Sie ist jetzt gelöscht, und wir haben es gemeinsam getestet.',
    ],
    noAnswer:
      'Wir haben auf unsere Frage keine Antwort erhalten und setzen Ihr Ticket auf gelöst. Eine Antwort öffnet es wieder.',
    duplicate: 'Wir bearbeiten das bereits in einem anderen Ticket Ihrer Dienststelle.',
    tookOver: ['Ich übernehme das von meiner Kollegin, die heute nicht arbeitet.'],
    notes: [
      'Angerufen, niemand da. Ich versuche es nach dem Mittag noch einmal.',
      'Mit {colleague} besprochen: vorigen Monat gab es eine ähnliche Anfrage.',
    ],
    hardwareNotes: ['Noch in der Garantiezeit, im Inventar geprüft.'],
    priorityUp: ['Am Schalter warten Bürgerinnen und Bürger.'],
    onBehalf: ['Ich fülle das für meinen Kollegen aus, der sich nicht anmelden kann.'],
    extra: {
      always: ['Heute bin ich bis 16 Uhr erreichbar.'],
      incident: ['Das ist schon das zweite Mal in diesem Monat.'],
      question: ['Es eilt nicht.'],
    },
  },
}
