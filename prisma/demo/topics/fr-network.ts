import type { Topic } from './topic'

export const network: Topic[] = [
  {
    service: 'network',
    type: 'incident',
    often: 2,
    works: ['no', 'difficulty'],
    says: [
      [
        'Pas de connexion VPN depuis la maison',
        'De chez moi, le VPN reste sur « connexion en cours » puis s’arrête après une minute avec l’erreur 809. Mon internet fonctionne normalement.',
      ],
      [
        'Le VPN se coupe sans arrêt',
        'La connexion tombe toutes les vingt minutes, le plus souvent en pleine visioconférence.',
      ],
      [
        'Télétravail : dossiers du bureau inaccessibles',
        'Je suis connecté au VPN, mais le disque partagé affiche une croix rouge.',
      ],
    ],
    asks: [
      [
        'Est-ce que cela marche avec le partage de connexion de votre téléphone ?',
        'Oui, avec mon téléphone cela marche tout de suite. C’est donc mon modem ?',
      ],
      ['Quelle version lisez-vous sous « À propos » du programme VPN ?', 'Version 5.1.2.'],
    ],
    notes: ['Le nouveau modem du fournisseur bloque le protocole. Profil réglé sur TCP 443.'],
    solves: [
      'Votre nouveau modem ne laisse pas passer l’ancien protocole. Nous avons réglé votre connexion sur un autre et elle tient.',
      'Le programme VPN était dépassé. La nouvelle version est installée ; vous avez travaillé une demi-heure sans coupure.',
    ],
  },
  {
    service: 'network',
    type: 'incident',
    often: 1.4,
    affects: ['me', 'several'],
    works: ['no', 'difficulty'],
    says: [
      [
        'Pas de réseau à mon bureau',
        'La prise au sol près de mon bureau, local {room}, ne donne plus de réseau. Au bureau d’à côté, cela va.',
      ],
      [
        'Tout le {floor} sans réseau',
        'Au {floor}, plus personne n’a de connexion depuis un quart d’heure. Le wifi ne marche pas non plus.',
      ],
    ],
    asks: [['Quel numéro figure sur la prise au sol ?', 'B-{room}-07.'], null],
    notes: ['Port désactivé après une alerte : un second appareil était branché.'],
    date: 'Un collègue vient mesurer le câblage le {date}. D’ici là, vous pouvez utiliser le bureau voisin.',
    solves: [
      'Le port du local réseau était désactivé. Il est rétabli et votre connexion est en ordre.',
      'Un commutateur était tombé en panne. Il est remplacé ; tout l’étage a de nouveau du réseau.',
    ],
  },
  {
    service: 'network',
    type: 'incident',
    affects: ['several', 'me'],
    works: ['difficulty', 'yes'],
    says: [
      [
        'Wifi très faible au local {room}',
        'Au local {room}, le wifi se coupe dès que la porte est fermée. Dans le couloir, le signal est bon.',
      ],
      [
        'Le wifi demande d’approuver un certificat',
        'En me connectant au wifi du bureau, mon portable demande si j’approuve un certificat. Que dois-je choisir ?',
      ],
    ],
    asks: [
      [
        'Combien de personnes se trouvent d’habitude dans ce local en même temps ?',
        'Le mardi une douzaine, toutes avec un portable.',
      ],
      null,
    ],
    supplier:
      'Nous avons commandé une borne supplémentaire pour ce local. La livraison prend environ trois semaines.',
    solves: [
      'Une borne supplémentaire est fixée au-dessus de la porte. Le signal est fort dans tout le local.',
      'Le certificat a été renouvelé et votre portable connaît le nouveau. La question ne revient plus.',
    ],
  },
  {
    service: 'network',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Wifi pour les visiteurs d’une séance d’information',
        'La semaine prochaine, nous recevons {count} riverains à {site}. Peuvent-ils utiliser le wifi ce soir-là ?',
      ],
      [
        'Codes wifi temporaires pour une réunion',
        'Une délégation étrangère vient pendant trois jours et il nous faut {count} codes.',
      ],
    ],
    asks: [
      [
        'Pour quels jours et quelles heures les codes doivent-ils fonctionner ?',
        'De 18 à 22 h, le soir même.',
      ],
      null,
    ],
    solves: [
      'Les codes vous sont transmis par courrier interne et ne fonctionnent qu’au moment demandé.',
      'Le réseau des visiteurs est ouvert ce soir-là pour cette salle. Les visiteurs acceptent une fois les conditions.',
    ],
  },
  {
    service: 'network',
    type: 'incident',
    works: ['difficulty', 'yes'],
    says: [
      [
        'Le site d’un fournisseur est bloqué',
        'Pour comparer des offres, je dois consulter le site d’un fournisseur, mais j’obtiens « catégorie bloquée ».',
      ],
      [
        'Un webinaire ne s’ouvre pas au bureau',
        'Le webinaire auquel je suis inscrit s’ouvre à la maison mais pas au bureau.',
      ],
    ],
    asks: [['Quelle est l’adresse complète de la page ?', 'Celle que je viens de vous transférer par mail.']],
    solves: [
      'Le site était rangé dans une mauvaise catégorie. Il est libéré pour tout le monde.',
      'L’adresse du webinaire est autorisée. Rechargez la page et l’image apparaîtra.',
    ],
  },
  {
    service: 'network',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Puis-je travailler depuis un bureau satellite ?',
        'J’aimerais travailler le mercredi à {site}. Mon portable et l’imprimante y fonctionnent-ils comme à mon bureau ?',
      ],
      [
        'Quelle vitesse internet faut-il à la maison ?',
        'Je déménage et dois choisir un abonnement. Que faut-il pour les visioconférences ?',
      ],
    ],
    solves: [
      'Oui, votre portable y reconnaît le réseau. Pour imprimer, choisissez « suivez-moi » : chaque imprimante marche avec votre badge.',
      'Avec 20 mégabits en réception et 5 en envoi, vous avez largement assez, même à deux.',
    ],
  },
]
