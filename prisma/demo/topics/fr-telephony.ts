import type { Topic } from './topic'

export const telephony: Topic[] = [
  {
    service: 'telephony',
    type: 'incident',
    often: 1.5,
    works: ['difficulty'],
    says: [
      [
        'Les appels n’arrivent pas au {phone}',
        'Qui forme mon numéro {phone} entend tout de suite la tonalité d’occupation. Appeler moi-même fonctionne.',
      ],
      [
        'J’entends l’autre, mais il ne m’entend pas',
        'Pour les appels extérieurs, l’autre ne m’entend pas. Avec les collègues de la maison, aucun problème.',
      ],
    ],
    asks: [
      [
        'Une flèche figure-t-elle à côté de votre nom dans le programme de téléphonie ?',
        'Oui, une flèche courbée.',
      ],
      null,
    ],
    solves: [
      'Un renvoi vers un numéro qui n’existe plus était actif. Il est supprimé et nous venons de vous appeler.',
      'Votre micro était réglé sur un autre appareil. Après correction, on vous entend clairement.',
    ],
  },
  {
    service: 'telephony',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Renvoyer le numéro d’accueil pendant les congés',
        'Du 21 au 31 juillet, notre accueil est réduit. Pouvez-vous envoyer le numéro général vers le {phone} entre 12 et 14 h ?',
      ],
      [
        'Adapter le menu vocal de notre service',
        'Dans le menu, l’option 2 doit mener à nos nouveaux collègues. Le texte néerlandais doit aussi être adapté.',
      ],
    ],
    asks: [
      null,
      [
        'Existe-t-il un nouveau texte, et qui l’enregistre ?',
        'Le texte suit par mail, une collègue l’enregistre en néerlandais.',
      ],
    ],
    solves: [
      'Le renvoi est réglé pour les jours demandés et s’arrête ensuite de lui-même.',
      'Le menu est adapté dans les deux langues. Nous avons essayé tous les choix.',
    ],
  },
  {
    service: 'telephony',
    type: 'service_request',
    works: ['yes', 'difficulty'],
    says: [
      [
        'Smartphone pour une nouvelle fonction',
        'Pour mes contrôles en rue, il me faut un smartphone avec appareil photo et données mobiles.',
      ],
      [
        'Carte SIM pour une tablette',
        'Notre tablette pour les visites n’a pas de connexion hors du bâtiment. Une carte SIM est-elle possible ?',
      ],
    ],
    asks: [
      [
        'Votre responsable a-t-il déjà donné son accord pour l’abonnement ?',
        'Oui, il est en copie de ce ticket.',
      ],
    ],
    date: 'L’appareil vous attend au guichet le {date}, réglé et avec un étui.',
    solves: [
      'L’appareil est prêt. Nous prenons dix minutes pour le régler ensemble.',
      'La carte SIM est active et placée dans la tablette.',
    ],
  },
  {
    service: 'telephony',
    type: 'incident',
    works: ['difficulty', 'yes'],
    says: [
      [
        'Smartphone de fonction : écran fêlé',
        'Mon téléphone est tombé. L’écran est fêlé, mais il fonctionne encore.',
      ],
      [
        'Plus de mail sur mon smartphone',
        'Depuis que j’ai un nouveau code pin, plus aucun mail n’arrive sur mon téléphone.',
      ],
    ],
    asks: [
      null,
      [
        'Le téléphone demande-t-il d’accepter à nouveau le profil de gestion ?',
        'Oui, il y a une pastille rouge près de Réglages.',
      ],
    ],
    solves: [
      'L’écran est remplacé. Vos données sont restées.',
      'Après acceptation du profil, les mails arrivent de nouveau, y compris ceux des derniers jours.',
    ],
  },
  {
    service: 'telephony',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Montrer ou masquer mon numéro',
        'Quand j’appelle un citoyen, il voit mon numéro direct. Peut-on afficher le numéro général ?',
      ],
      [
        'Téléphoner avec l’ordinateur plutôt qu’avec l’appareil',
        'Puis-je échanger mon appareil fixe contre le programme de téléphonie de mon portable ?',
      ],
    ],
    solves: [
      'Oui : dans les réglages du programme, choisissez le numéro que l’autre voit. Nous avons préparé le numéro général pour vous.',
      'C’est possible. Le programme est déjà sur votre portable ; rapportez l’appareil au guichet quand vous voulez.',
    ],
  },
]
