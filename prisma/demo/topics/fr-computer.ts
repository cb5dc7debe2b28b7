import type { Topic } from './topic'

export const computer: Topic[] = [
  {
    service: 'computer',
    type: 'incident',
    often: 2,
    works: ['no', 'difficulty'],
    says: [
      [
        'Mon portable ne démarre plus',
        'Mon portable {device} reste sur un écran noir après l’allumage. J’entends le ventilateur, mais rien ne s’affiche.',
      ],
      [
        'Écran bleu au démarrage',
        'Depuis ce matin, j’ai chaque fois un écran bleu avec un code QR. Puis l’ordinateur redémarre et tout recommence.',
      ],
      [
        '{device} s’allume puis s’éteint aussitôt',
        'Quand j’appuie sur le bouton, le voyant s’allume deux secondes puis tout s’éteint. Le chargeur est branché.',
      ],
    ],
    asks: [
      [
        'Maintenez le bouton enfoncé pendant vingt secondes, sans chargeur ni station d’accueil. Démarre-t-il ensuite ?',
        'Non, rien ne se passe non plus. J’ai essayé deux fois.',
      ],
      ['Quel code lisez-vous au bas de l’écran bleu ?', 'Il est écrit INACCESSIBLE_BOOT_DEVICE.'],
    ],
    notes: [
      'Le disque signale des erreurs à l’autotest. Préparer un autre portable, les données sont dans le dossier en ligne.',
    ],
    date: 'Votre portable de remplacement vous attend au guichet le {date}. Vos documents y seront déjà.',
    solves: [
      'Le disque était défectueux. Vous avez reçu un autre portable avec tous vos documents ; l’ancien a été repris.',
      'Une mise à jour s’était arrêtée à mi-chemin. Nous l’avons annulée puis réinstallée ; le portable démarre normalement.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    often: 1.6,
    works: ['difficulty'],
    says: [
      [
        'Le deuxième écran reste noir sur la station d’accueil',
        'À mon bureau du local {room}, l’écran de gauche reste noir. Celui de droite fonctionne. Inverser les câbles ne change rien.',
      ],
      [
        'La station d’accueil ne reconnaît plus rien',
        'Quand je branche mon portable, il se charge, mais l’écran, la souris et le clavier restent sans réaction.',
      ],
      [
        'Les écrans clignotent toutes les cinq minutes',
        'Mes deux écrans s’éteignent une seconde toutes les cinq minutes. C’est très fatigant pour lire des plans.',
      ],
    ],
    asks: [
      [
        'Est-ce que cela fonctionne si vous branchez votre portable au bureau d’un collègue ?',
        'Oui, chez ma voisine les deux écrans s’allument tout de suite.',
      ],
    ],
    notes: ['Micrologiciel de la station 1.0.18, recommandé 1.0.24.'],
    solves: [
      'Nous avons mis la station à jour et remplacé le câble d’image. Les deux écrans restent allumés.',
      'Votre station d’accueil était en panne. Une nouvelle est installée sur votre bureau.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    often: 1.4,
    works: ['difficulty', 'yes'],
    says: [
      [
        'Portable devenu très lent',
        'Ouvrir un document prend une minute, même depuis mon propre disque. Cette semaine, cela s’est aggravé chaque jour.',
      ],
      [
        '{device} se fige avec plus de deux programmes',
        'Dès que j’ouvre {app} et ma messagerie ensemble, le portable ne répond plus. Je dois l’éteindre avec le bouton.',
      ],
    ],
    asks: [
      ['Combien d’espace libre indique le disque C ?', 'Il reste 1,8 Go sur 237 Go.'],
      ['Est-ce plus lent au bureau, à la maison, ou aux deux endroits ?', 'Aussi lent aux deux endroits.'],
    ],
    notes: ['Disque plein : 140 Go de copies locales de dossiers partagés.'],
    solves: [
      'Le disque était rempli de copies de dossiers partagés. Elles ne se trouvent plus qu’en ligne ; vous avez 120 Go libres et le portable est rapide.',
      'Nous avons ajouté de la mémoire. {app} et votre messagerie fonctionnent ensemble sans se figer.',
    ],
  },
  {
    service: 'computer',
    type: 'service_request',
    often: 1.4,
    works: ['yes'],
    says: [
      [
        'Nouveau casque pour les réunions',
        'Mon casque grésille au point que mes collègues ne me comprennent plus. Puis-je en recevoir un autre ?',
      ],
      [
        'Demande de souris ergonomique',
        'Sur avis de la médecine du travail, je demande une souris verticale. Je vous transmets l’attestation si nécessaire.',
      ],
      [
        'Un chargeur pour la maison',
        'J’emporte mon chargeur matin et soir. Puis-je en avoir un second pour mes jours de télétravail ?',
      ],
    ],
    asks: [
      [
        'Préférez-vous un modèle à deux oreillettes ou à une seule ?',
        'À une seule, pour entendre encore le téléphone.',
      ],
      null,
      null,
    ],
    date: 'Le matériel est commandé et vous attend au guichet le {date}.',
    solves: [
      'Le matériel vous attend au guichet du rez-de-chaussée. Prenez votre badge pour signer la réception.',
      'Nous l’avons envoyé aujourd’hui par courrier interne au local {room}.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Clavier : certaines touches ne répondent plus',
        'Les touches e, r et t de mon portable ne marchent qu’une fois sur trois. Rien n’a été renversé dessus.',
      ],
      [
        'Café renversé sur le portable',
        'J’ai renversé une demi-tasse de café sur {device}. Je l’ai éteint tout de suite et retourné. Que faire ?',
      ],
    ],
    asks: [null, ['Ne le rallumez pas. Pouvez-vous passer au guichet ce matin ?', 'Oui, je passe à 11 h.']],
    solves: [
      'Le clavier est remplacé. Nous avons vérifié le reste : pas d’autre dégât.',
      'Le portable n’était plus récupérable. Vous avez reçu un appareil de réserve avec vos documents.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    works: ['yes', 'difficulty'],
    says: [
      [
        'La batterie tient une demi-heure',
        'En réunion sans prise, mon portable s’éteint après une demi-heure. Il a quatre ans.',
      ],
      [
        'La batterie est gonflée',
        'Le dessous de {device} est bombé et le pavé tactile est bloqué. Je ne suis pas rassuré et je l’ai éteint.',
      ],
    ],
    asks: [
      ['La batterie monte-t-elle encore à 100 % après une nuit de charge ?', 'Elle ne dépasse pas 61 %.'],
      null,
    ],
    supplier:
      'La batterie est commandée chez le fabricant. Entre-temps, vous pouvez emprunter un appareil au guichet.',
    solves: [
      'La batterie est remplacée et tient de nouveau sept heures.',
      'Vous avez reçu un appareil de remplacement. Vous avez bien fait de l’éteindre : une batterie gonflée ne s’utilise plus.',
    ],
  },
  {
    service: 'computer',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'La caméra ne marche pas en visioconférence',
        'Mes collègues voient un carré noir. Les réglages indiquent « aucune caméra trouvée ».',
      ],
      [
        'Plus de son dans les haut-parleurs',
        'Depuis la mise à jour d’hier, je n’entends plus rien, même avec un casque.',
      ],
    ],
    asks: [
      [
        'Le volet au-dessus de l’écran est-il ouvert ? Vous voyez alors une petite lentille ronde au lieu d’un carré rouge.',
        'Le volet est ouvert, je vois la lentille.',
      ],
      null,
    ],
    solves: [
      'Le pilote avait disparu avec la mise à jour. Il est réinstallé et nous avons testé ensemble.',
      'Le son partait vers un écran sans haut-parleurs. La bonne sortie est maintenant fixée.',
    ],
  },
  {
    service: 'computer',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Un écran plus grand pour les plans',
        'Je lis tous les jours des plans en A1. Sur un écran de 22 pouces, je ne vois pas les cotes. Est-ce possible d’avoir plus grand ?',
      ],
      [
        'Prêt de portables pour une formation',
        'Pour la formation de la semaine prochaine, il nous faut {count} portables. Pouvons-nous les emprunter ?',
      ],
    ],
    asks: [
      [
        'Votre responsable marque-t-elle son accord ? Une réponse à ce ticket suffit.',
        'Ma cheffe de service est d’accord, elle est en copie.',
      ],
    ],
    date: 'Nous livrons le matériel le {date} au local {room}.',
    solves: [
      'L’écran est installé et réglé à votre bureau.',
      'Les appareils sont prêts au local {room}, avec leurs chargeurs. Rapportez-les au guichet après la formation.',
    ],
  },
  {
    service: 'computer',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Puis-je emporter mon portable à l’étranger ?',
        'Je pars une semaine à Vienne pour un congrès. Puis-je prendre le portable et la connexion y fonctionne-t-elle ?',
      ],
      [
        'Mises à jour qui demandent sans cesse de redémarrer',
        'Chaque jour, un message me demande de redémarrer. Cela peut-il attendre vendredi ?',
      ],
    ],
    solves: [
      'Dans l’Union européenne, vous pouvez l’emporter et tout fonctionne comme chez vous. Avant de partir, vérifiez que le disque se verrouille avec votre code.',
      'Le redémarrage peut attendre sept jours. Ensuite, il se fait de lui-même la nuit, si le portable est allumé.',
    ],
  },
]
