import type { Topic } from './topic'

export const meetings: Topic[] = [
  {
    service: 'meetings',
    type: 'incident',
    often: 1.6,
    affects: ['several'],
    works: ['difficulty', 'no'],
    says: [
      [
        'Pas d’image sur le grand écran de la salle {room}',
        'Dans la salle {room}, rien n’apparaît sur le grand écran quand on branche un portable. Une réunion avec des externes commence dans une heure.',
      ],
      [
        'Salle {room} : l’écran indique « aucun signal »',
        'Nous avons essayé trois portables, par câble et sans fil. Toujours « aucun signal ».',
      ],
    ],
    asks: [['Le voyant du boîtier sous la table est-il vert ?', 'Non, il est rouge et clignote.']],
    solves: [
      'Le boîtier sous la table était bloqué. Nous l’avons redémarré et restons jusqu’à ce que votre réunion soit lancée.',
      'Le câble était cassé près de la fiche. Un nouveau est sur la table, et un de réserve dans l’armoire.',
    ],
  },
  {
    service: 'meetings',
    type: 'incident',
    affects: ['several'],
    works: ['difficulty'],
    says: [
      [
        'Les collègues à distance ne nous entendent pas (salle {room})',
        'Dans la salle {room}, les collègues à la maison nous voient, mais ne nous entendent pas ou avec de l’écho.',
      ],
      [
        'La caméra de la salle {room} ne suit pas l’orateur',
        'La caméra reste braquée sur la chaise vide près de la porte. La télécommande ne la bouge pas.',
      ],
    ],
    asks: [
      [
        'Quel appareil est choisi comme micro dans le programme de réunion ?',
        'Le micro du portable, pas celui de la salle.',
      ],
      null,
    ],
    solves: [
      'La salle choisit maintenant d’elle-même son micro et son haut-parleur. Essayé avec deux collègues à distance.',
      'La caméra est réglée sur trois endroits de la table. Les étapes sont affichées à côté de l’écran.',
    ],
  },
  {
    service: 'meetings',
    type: 'service_request',
    affects: ['several'],
    works: ['yes'],
    says: [
      [
        'Aide pour une séance hybride',
        'À {site}, nous tenons une séance avec {count} personnes en salle et autant à distance. Quelqu’un peut-il être présent au démarrage ?',
      ],
      [
        'Emprunter deux micros et un haut-parleur',
        'Pour la soirée d’information à {site}, il nous faut une sonorisation pour une soixantaine de personnes.',
      ],
    ],
    asks: [
      [
        'À quelle heure cela commence-t-il, et faut-il enregistrer ?',
        'À 14 h, et un enregistrement n’est pas nécessaire.',
      ],
    ],
    date: 'Un collègue sera là le {date}, une demi-heure avant le début, pour tout préparer.',
    solves: [
      'Tout s’est bien passé. Le matériel est de retour dans l’armoire.',
      'Le matériel est prêt à l’accueil, avec une feuille d’explications.',
    ],
  },
  {
    service: 'meetings',
    type: 'incident',
    works: ['yes', 'difficulty'],
    says: [
      [
        'Impossible de réserver la salle {room}',
        'La salle {room} apparaît toujours « occupée », alors qu’elle est vide chaque jour.',
      ],
      [
        'La réservation de la salle {room} a disparu',
        'Notre réunion hebdomadaire était réservée jusqu’à la fin de l’année et n’est plus dans l’agenda.',
      ],
    ],
    asks: [null, ['Qui avait créé la série de réunions ?', 'Un collègue parti le mois dernier.']],
    solves: [
      'Une ancienne série occupait la salle. Elle est supprimée ; vous pouvez de nouveau réserver.',
      'La série dépendait du compte d’une personne partie. Nous l’avons mise à votre nom.',
    ],
  },
  {
    service: 'meetings',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Enregistrer une réunion, est-ce permis ?',
        'Pour le rapport, j’aimerais enregistrer une réunion. Où va l’enregistrement et qui peut le voir ?',
      ],
      [
        'Sous-titres en deux langues',
        'Les participants peuvent-ils choisir des sous-titres en français ou en néerlandais ?',
      ],
    ],
    solves: [
      'Vous pouvez enregistrer si chacun est prévenu. L’enregistrement reste soixante jours chez l’organisateur et seuls les participants le voient.',
      'Oui, chaque participant choisit sa langue en bas. Il faut seulement que la langue de l’orateur soit bien réglée.',
    ],
  },
]
