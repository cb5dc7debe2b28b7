import type { Topic } from './topic'

export const security: Topic[] = [
  {
    service: 'security',
    type: 'incident',
    often: 0.5,
    works: ['yes', 'difficulty'],
    says: [
      [
        'J’ai cliqué sur un lien dans un mail suspect',
        'J’ai reçu un mail à propos d’un colis et j’ai tapé mon mot de passe. Ensuite j’ai vu que l’adresse n’était pas correcte.',
      ],
      [
        'Mail suspect au nom de notre directeur',
        'Un mail au nom du directeur demande un paiement urgent. L’adresse se termine bizarrement.',
      ],
    ],
    asks: [
      [
        'Avez-vous rempli ou téléchargé quelque chose sur cette page ?',
        'J’ai rempli mon mot de passe, je n’ai rien téléchargé.',
      ],
      null,
    ],
    notes: ['Sessions révoquées, connexions des dernières 24 heures vérifiées : rien d’anormal.'],
    solves: [
      'Votre mot de passe est renouvelé et toutes les sessions sont fermées. Rien n’a été détourné. Vous avez bien fait de le signaler aussitôt.',
      'L’expéditeur est bloqué et le mail est supprimé chez tous les collègues.',
    ],
  },
  {
    service: 'security',
    type: 'incident',
    often: 0.3,
    works: ['no', 'difficulty'],
    says: [
      [
        'Portable volé dans le train',
        'Mon sac avec le portable {device} a été volé hier soir. J’ai déposé plainte à la police.',
      ],
      [
        'Smartphone perdu dans le tram',
        'Mon téléphone de fonction est sans doute resté dans le tram. Il contient des photos de contrôles.',
      ],
    ],
    asks: [
      [
        'À quelle heure l’aviez-vous encore, et était-il verrouillé ?',
        'Vers 18 h 10, et il était verrouillé par un code.',
      ],
    ],
    solves: [
      'L’appareil est effacé à distance et bloqué. Le disque était chiffré, aucune donnée n’est sortie. Votre appareil de remplacement est prêt.',
      'L’appareil est bloqué et la déléguée à la protection des données est informée, comme il se doit.',
    ],
  },
  {
    service: 'security',
    type: 'incident',
    often: 0.3,
    works: ['yes'],
    says: [
      [
        'Données personnelles envoyées au mauvais destinataire',
        'J’ai envoyé une liste d’adresses à un mauvais destinataire. Que dois-je faire ?',
      ],
      [
        'Document confidentiel sur le disque partagé',
        'Sur le disque partagé, j’ai trouvé l’évaluation d’une collègue, lisible par tous.',
      ],
    ],
    asks: [
      [
        'De combien de personnes s’agit-il, et quelles données y figurent ?',
        'De {count} personnes : nom, adresse et numéro de dossier.',
      ],
      null,
    ],
    solves: [
      'Le destinataire a confirmé avoir supprimé le mail. L’incident figure au registre ; vous n’avez plus rien à faire.',
      'Le document est retiré et les droits du dossier sont vérifiés.',
    ],
  },
  {
    service: 'security',
    type: 'service_request',
    often: 0.3,
    works: ['yes'],
    says: [
      [
        'Accès à la boîte d’une collègue malade de longue durée',
        'Une collègue est malade depuis six semaines. Sa boîte contient sans doute des mails urgents. Comment faire correctement ?',
      ],
      [
        'Adaptation de mon poste pour raisons médicales',
        'Pour raisons médicales, j’ai besoin d’un lecteur d’écran et d’un clavier plus grand. Je préfère ne pas en informer toute l’équipe.',
      ],
    ],
    asks: [
      [
        'Le service du personnel a-t-il donné son accord ? Sans cela, nous n’ouvrons aucune boîte.',
        'Oui, le service du personnel l’a confirmé par écrit.',
      ],
      null,
    ],
    solves: [
      'D’accord avec le service du personnel, une réponse automatique renvoie maintenant vers vous. La boîte elle-même reste fermée.',
      'Les aides sont installées et réglées avec vous.',
    ],
  },
]
