import type { Topic } from './topic'

export const field: Topic[] = [
  {
    service: 'field',
    type: 'incident',
    often: 1.4,
    affects: ['several', 'public'],
    works: ['difficulty', 'no'],
    says: [
      [
        'La caméra du tunnel {room} ne donne plus d’image',
        'Depuis cette nuit, l’image de la caméra du tunnel {room} est noire. Les opérateurs du centre de trafic ne voient plus ce côté.',
      ],
      [
        'Mur d’écrans : deux cases noires',
        'Sur le mur d’écrans du centre de trafic, deux cases sont noires en haut à droite.',
      ],
    ],
    asks: [
      [
        'La caméra est-elle encore « connectée » dans le programme de gestion ?',
        'Non, « injoignable » depuis 3 h 14.',
      ],
      null,
    ],
    notes: ['Alimentation de l’armoire de rue en panne. Une équipe se rend sur place.'],
    supplier: 'L’armoire de rue doit être remplacée. L’entrepreneur le planifie cette semaine.',
    solves: [
      'L’alimentation de l’armoire de rue était en panne et a été remplacée. L’image est revenue.',
      'Un module du mur a été remplacé. Toutes les cases montrent de nouveau l’image.',
    ],
  },
  {
    service: 'field',
    type: 'incident',
    works: ['difficulty', 'no'],
    says: [
      [
        'La tablette de l’équipe ne se synchronise pas',
        'La tablette de notre équipe montre encore les ordres de travail d’hier. Dehors sous la pluie, je ne peux pas régler cela.',
      ],
      [
        'Le terminal ne lit plus les plaques',
        'Le terminal d’un contrôleur ne lit plus les plaques. Il doit tout taper.',
      ],
    ],
    asks: [['Voyez-vous 4G en haut de l’écran, et combien de barres ?', '4G avec une seule barre.'], null],
    solves: [
      'La carte SIM avait atteint sa limite. Le forfait est relevé et les ordres sont à jour.',
      'L’objectif était sale et l’application dépassée. Les deux sont réglés au guichet.',
    ],
  },
  {
    service: 'field',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Une carte de plus sur l’écran du centre de trafic',
        'Pendant les travaux de la Petite Ceinture, les opérateurs souhaitent une carte des déviations sur le mur.',
      ],
      [
        'Tablettes pour {count} nouveaux contrôleurs',
        'Au printemps, {count} contrôleurs commencent. Chacun a besoin d’une tablette.',
      ],
    ],
    date: 'Nous réglons cela le {date}, avec le chef d’équipe.',
    solves: [
      'La carte est sur le mur et se renouvelle chaque minute.',
      'Les tablettes sont réglées et se trouvent au dépôt.',
    ],
  },
]
