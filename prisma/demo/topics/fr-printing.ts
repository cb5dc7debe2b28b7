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
        'L’imprimante {printer} n’imprime plus',
        'Depuis ce matin, plus rien ne sort de l’imprimante {printer} au {floor}. Mon document reste dans la file puis disparaît après un quart d’heure.',
      ],
      [
        'Documents bloqués sur {printer}',
        'J’envoie des documents vers {printer}, mais ils restent « en cours de traitement ». Une autre imprimante fonctionne, mais elle est deux étages plus bas.',
      ],
      [
        'Rien ne sort de l’imprimante près du local {room}',
        'L’imprimante près du local {room} n’affiche aucune erreur et contient du papier, mais n’imprime rien. Mes collègues non plus n’y arrivent pas.',
      ],
    ],
    asks: [
      [
        'Voyez-vous sur l’écran de l’imprimante un voyant orange ou un code qui commence par 49 ?',
        'Oui, il est écrit 49.38.07 et le voyant orange clignote.',
      ],
      [
        'Est-ce que cela fonctionne si vous présentez à nouveau votre badge et libérez le document sur l’appareil ?',
        'Non, après le badge il indique « aucun document », alors que je viens d’en envoyer deux.',
      ],
    ],
    notes: [
      'La file sur {server} était à l’arrêt depuis la mise à jour de cette nuit. Service redémarré, 41 documents libérés.',
      'Micrologiciel de {printer} en retard de deux versions. Planifié avec le fournisseur.',
    ],
    supplier:
      'L’appareil a besoin d’une nouvelle pièce. Le fournisseur vient la remplacer ; utilisez entre-temps l’imprimante de l’étage inférieur.',
    solves: [
      'La file d’impression du serveur était bloquée. Nous l’avons vidée et redémarrée ; vos documents s’impriment à présent.',
      'L’imprimante avait un ancien pilote. Nous l’avons remplacé et une page de test est bien sortie.',
    ],
  },
  {
    service: 'printing',
    type: 'incident',
    affects: ['several'],
    works: ['yes', 'difficulty'],
    says: [
      [
        'Bourrage papier à répétition sur {printer}',
        'Dès qu’un document dépasse dix pages, le papier se coince dans le bac inférieur de {printer}. Nous l’avons déjà dégagé trois fois.',
      ],
      [
        '{printer} : bourrage, le capot ne s’ouvre pas',
        'L’imprimante demande d’ouvrir le capot C, mais il est bloqué. Nous n’osons pas forcer.',
      ],
    ],
    asks: [
      [
        'Est-ce pareil avec le papier du bac supérieur ?',
        'Avec le bac supérieur tout va bien, c’est seulement celui du bas.',
      ],
      null,
    ],
    notes: ['Rouleaux du bac 2 usés (180 000 pages). Kit d’entretien au magasin.'],
    date: 'Un technicien remplace les rouleaux du bac inférieur le {date}. D’ici là, utilisez le bac supérieur.',
    solves: [
      'Les rouleaux du bac inférieur étaient usés. Ils sont remplacés et cinquante pages sont passées sans bourrage.',
      'Un morceau de papier restait au fond de l’appareil. Il est retiré ; les deux bacs fonctionnent.',
    ],
  },
  {
    service: 'printing',
    type: 'incident',
    affects: ['several'],
    works: ['yes'],
    says: [
      [
        'Une bande grise sur toutes les impressions',
        'Tous les documents sortis de {printer} portent une bande grise à gauche. Je ne peux pas envoyer cela à un citoyen.',
      ],
      [
        'Impression trop pâle, toner sans doute vide',
        'Les lettres sont presque illisibles. L’écran indique pourtant qu’il reste 30 % de toner.',
      ],
    ],
    asks: [
      [
        'La bande apparaît-elle aussi sur la copie d’une feuille blanche posée sur la vitre ?',
        'Oui, la même bande apparaît sur la copie d’une feuille blanche.',
      ],
      null,
    ],
    solves: [
      'Le tambour était abîmé et a été remplacé. Les impressions sont de nouveau nettes.',
      'Nous avons changé le toner et réétalonné le capteur, pour que la prévision soit juste.',
    ],
  },
  {
    service: 'printing',
    type: 'incident',
    works: ['difficulty', 'yes'],
    says: [
      [
        'La numérisation vers l’e-mail n’arrive pas',
        'Je numérise un dossier de {count} pages vers mon adresse. L’appareil affiche « envoyé », mais rien n’arrive, pas même dans les indésirables.',
      ],
      [
        'Impossible de numériser depuis {printer}',
        'Quand j’appuie sur « numériser vers moi », {printer} répond « aucune adresse connue pour ce badge ». La semaine passée, cela allait encore.',
      ],
    ],
    asks: [
      [
        'Quelle est la taille du fichier, à peu près, et numérisez-vous en couleur ?',
        'En couleur, à 600 points. Une quarantaine de mégaoctets, je pense.',
      ],
      null,
    ],
    notes: [
      'Le serveur de messagerie refuse au-delà de 25 Mo. Profil par défaut de l’appareil réglé sur 300 ppp.',
    ],
    solves: [
      'Le fichier était trop lourd pour un courriel. L’appareil numérise maintenant à 300 points ; les gros dossiers vont dans votre dossier « Scans ».',
      'Votre badge n’était plus lié à votre adresse. C’est rétabli et votre essai est bien arrivé.',
    ],
  },
  {
    service: 'printing',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Ajouter une imprimante couleur sur mon poste',
        'Pour les plans du dossier {file}, je dois imprimer en couleur en A3. Pouvez-vous ajouter l’imprimante couleur du {floor} ?',
      ],
      [
        'Imprimante de {site} sur mon portable',
        'À partir de la semaine prochaine, je travaille deux jours par semaine à {site}. J’aimerais pouvoir y imprimer.',
      ],
    ],
    solves: [
      'L’imprimante figure maintenant dans votre liste. Rien à installer : choisissez-la la prochaine fois dans Imprimer.',
      'Vous avez à présent le droit d’imprimer en couleur en A3. Fermez puis rouvrez votre session et elle apparaîtra.',
    ],
  },
  {
    service: 'printing',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Comment imprimer un document confidentiel ?',
        'Je dois imprimer un dossier que d’autres ne peuvent pas voir. Comment faire pour qu’il ne sorte que lorsque je suis à côté de l’appareil ?',
      ],
      [
        'Désactiver l’impression recto verso',
        'Tout sort en recto verso. Pour les formulaires à signer, il me faut une seule face. Où régler cela ?',
      ],
    ],
    solves: [
      'Depuis cette année, chaque document attend que vous présentiez votre badge à l’imprimante. Les étapes en images se trouvent dans le guide « Imprimer avec votre badge ».',
      'Choisissez dans Imprimer > Préférences le profil « Recto seul ». Cochez « mémoriser » si vous le voulez toujours ainsi.',
    ],
  },
]
