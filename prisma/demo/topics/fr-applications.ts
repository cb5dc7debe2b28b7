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
        '{app} affiche une erreur à l’ouverture',
        'Au lancement de {app}, je reçois « connexion au serveur interrompue ». Mes collègues du {floor} ont la même chose.',
      ],
      [
        '{app} charge sans fin',
        'L’écran d’accueil de {app} apparaît, mais la roue continue de tourner. Hier à 17 h, tout allait bien.',
      ],
      [
        '{app} est inaccessible',
        'Depuis 9 h, nous n’avons plus accès à {app}. Des personnes attendent une réponse au guichet.',
      ],
    ],
    asks: [
      [
        'Avez-vous le même message dans un autre navigateur ou dans une fenêtre privée ?',
        'Oui, partout le même message, aussi en fenêtre privée.',
      ],
    ],
    notes: [
      'Certificat de {server} expiré cette nuit. Nouveau certificat placé à 10 h 20.',
      'Le fournisseur de {app} confirme une panne de son côté.',
    ],
    supplier:
      'La panne se situe chez le fournisseur de {app}. Il y travaille et nous informe toutes les heures.',
    solves: [
      'Un certificat avait expiré sur le serveur. Il est renouvelé et {app} est de nouveau accessible.',
      'Le fournisseur a réparé la panne. Fermez {app} complètement une fois, puis rouvrez-le.',
    ],
  },
  {
    service: 'applications',
    type: 'incident',
    often: 1.5,
    works: ['difficulty'],
    says: [
      [
        'Le dossier {file} est verrouillé dans {app}',
        'Je ne peux pas modifier le dossier {file} : « utilisé par une autre personne ». Cette collègue est en congé.',
      ],
      [
        'Un dossier reste « en traitement »',
        'Le dossier {file} est terminé, mais {app} refuse de le clôturer.',
      ],
    ],
    asks: [
      ['Quel nom lisez-vous à côté de « ouvert par » ?', 'Celui d’un collègue parti le mois dernier.'],
      null,
    ],
    solves: [
      'Le verrou était resté après une session interrompue. Il est levé ; vous pouvez continuer le dossier.',
      'Un champ obligatoire manquait dans un onglet que vous ne voyez pas. Nous l’avons complété selon vos données et le dossier est clôturé.',
    ],
  },
  {
    service: 'applications',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Une lettre de {app} contient de mauvaises données',
        'La lettre produite par {app} reprend l’ancienne adresse du demandeur, alors que le dossier contient la nouvelle.',
      ],
      [
        'Les montants exportés de {app} sont faux',
        'La somme du tableau de {app} diffère de {count} euros du total des lignes.',
      ],
    ],
    asks: [
      [
        'Pouvez-vous nous donner le numéro d’un dossier où vous le constatez ?',
        'Par exemple dans le dossier {file}.',
      ],
    ],
    notes: ['Le modèle utilise encore le champ adresse_1 au lieu de l’adresse actuelle.'],
    supplier:
      'L’erreur vient du programme. Le fournisseur la corrige dans la prochaine version ; d’ici là, vous pouvez changer l’adresse dans la lettre.',
    solves: [
      'Le modèle prenait la première adresse au lieu de la dernière. C’est corrigé ; recréez la lettre.',
      'Les montants arrondis étaient comptés deux fois. La nouvelle version compte juste ; nous avons recalculé les tableaux de ce mois.',
    ],
  },
  {
    service: 'applications',
    type: 'service_request',
    often: 1.4,
    works: ['yes', 'difficulty'],
    says: [
      [
        'Accès à {app} pour mes nouvelles tâches',
        'À partir du mois prochain, je traite aussi des dossiers dans {app}. Puis-je recevoir un accès de gestionnaire ?',
      ],
      [
        'Droit supplémentaire dans {app} : approuver',
        'Comme suppléante, je dois pouvoir approuver des dossiers dans {app} pendant le congé de ma cheffe de service.',
      ],
    ],
    asks: [
      [
        'Quel rôle a la collègue qui fait le même travail ?',
        'Gestionnaire avec signature, pas administratrice.',
      ],
    ],
    solves: [
      'Le rôle vous est attribué. Déconnectez-vous de {app} puis reconnectez-vous, les nouveaux boutons apparaîtront.',
      'Le droit est accordé pour la période demandée et prend fin de lui-même.',
    ],
  },
  {
    service: 'applications',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Licence pour un programme pdf',
        'Je dois fusionner des pdf et masquer des données personnelles. Le lecteur ordinaire ne le permet pas.',
      ],
      [
        'Installer le logiciel de dessin',
        'Pour les plans du dossier {file}, il me faut le logiciel de dessin qu’utilisent mes collègues.',
      ],
    ],
    asks: [
      [
        'À quelle fréquence pensez-vous l’utiliser ? Pour un usage occasionnel, il existe aussi un poste partagé.',
        'Presque tous les jours, au moins jusqu’à l’été.',
      ],
    ],
    solves: [
      'Une licence du stock commun vous est attribuée. Le programme est prêt à installer dans la liste « Logiciels ».',
      'Le programme a été installé cette nuit sur votre portable. Vous le trouvez dans le menu Démarrer.',
    ],
  },
  {
    service: 'applications',
    type: 'incident',
    works: ['difficulty', 'yes'],
    code: 'workaround',
    says: [
      [
        'Un tableur demande des macros bloquées',
        'Le tableur de notre planning affiche une barre rouge : « macros bloquées ». Sans elles, impossible de calculer.',
      ],
      [
        'Le traitement de texte se ferme tout seul',
        'À l’ouverture d’un document de plus de cent pages, le programme se ferme sans message.',
      ],
    ],
    asks: [
      [
        'D’où ouvrez-vous le fichier : d’un mail, du disque partagé ou d’internet ?',
        'Directement depuis un mail.',
      ],
      null,
    ],
    solves: [
      'Enregistrez d’abord le fichier dans le dossier « Approuvé » de votre service et ouvrez-le là : les macros fonctionnent alors.',
      'Un complément posait problème. Nous l’avons désactivé ; votre document s’ouvre.',
    ],
  },
  {
    service: 'applications',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Où trouver le manuel de {app} ?',
        'Je débute avec {app}. Existe-t-il un manuel ou une formation en français ?',
      ],
      [
        'Exporter une liste de {app} vers un tableur',
        'Comment mettre la liste de mes dossiers de {app} dans un tableur, avec de vraies dates ?',
      ],
    ],
    solves: [
      'Le manuel se trouve dans {app}, sous le point d’interrogation. Une formation d’une demi-journée a lieu le mois prochain ; nous vous avons envoyé le lien d’inscription.',
      'Choisissez « Exporter », puis « avec mise en forme ». Les dates arrivent alors comme des dates.',
    ],
  },
  {
    service: 'applications',
    type: 'incident',
    works: ['no', 'difficulty'],
    says: [
      [
        'Impossible d’ouvrir {app} avec ma carte d’identité',
        'Le lecteur clignote, mais {app} dit « aucun certificat trouvé ». Sur un autre portable, ma carte fonctionne.',
      ],
      [
        'La signature électronique échoue',
        'En signant le dossier {file}, j’obtiens « échec de la signature » après mon code pin.',
      ],
    ],
    asks: [
      [
        'Voyez-vous votre photo dans le programme de la carte d’identité ?',
        'Non, le programme dit qu’il n’y a pas de lecteur.',
      ],
    ],
    solves: [
      'Le logiciel du lecteur était dépassé. Il est à jour et vous pouvez de nouveau vous connecter et signer.',
      'Votre carte était en ordre, pas le lecteur. Vous en avez reçu un nouveau.',
    ],
  },
]
