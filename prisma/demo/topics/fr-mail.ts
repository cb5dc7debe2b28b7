import type { Topic } from './topic'

export const mail: Topic[] = [
  {
    service: 'mail',
    type: 'service_request',
    often: 1.6,
    works: ['yes', 'difficulty'],
    says: [
      [
        'Accès à une boîte partagée',
        'Je remplace une collègue à partir de lundi et j’ai besoin d’accéder à la boîte partagée de notre service, pour lire et répondre.',
      ],
      [
        'La boîte partagée n’apparaît pas dans ma liste',
        'La semaine passée, j’ai reçu l’accès à la boîte du service, mais je ne la vois nulle part.',
      ],
    ],
    asks: [
      [
        'Le responsable de la boîte est-il d’accord ? De qui s’agit-il chez vous ?',
        'C’est notre cheffe de service. Elle vient de donner son accord par mail.',
      ],
      null,
    ],
    solves: [
      'Vous avez maintenant l’accès. Fermez une fois votre messagerie ; la boîte apparaît dans l’heure, en bas à gauche.',
      'La boîte avait été ajoutée à votre ancien compte. Elle est à présent liée au bon.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    often: 1.5,
    works: ['difficulty'],
    says: [
      [
        'La messagerie redemande toujours mon mot de passe',
        'Toutes les dix minutes, une fenêtre demande mon mot de passe. Même si je le tape correctement, elle revient.',
      ],
      [
        'Mes messages restent dans la boîte d’envoi',
        'Je reçois bien, mais ce que j’envoie reste dans la boîte d’envoi avec un signe rouge.',
      ],
    ],
    asks: [
      [
        'Avez-vous changé de mot de passe récemment, et lisez-vous aussi vos mails sur un téléphone ?',
        'Oui, changé lundi. Sur mon téléphone, je ne l’ai pas encore adapté.',
      ],
    ],
    solves: [
      'Votre téléphone essayait encore l’ancien mot de passe. Depuis que c’est adapté, la fenêtre ne revient plus.',
      'Un ancien identifiant était enregistré dans le programme. Il est supprimé et vos messages sont partis.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    often: 1.3,
    works: ['difficulty', 'yes'],
    says: [
      [
        'Un dossier a disparu du disque partagé',
        'Le dossier « Dossiers {file} » était encore hier sur le disque partagé et n’y est plus. Personne de l’équipe ne l’a supprimé.',
      ],
      [
        'Fichier écrasé par erreur',
        'J’ai enregistré un formulaire vide par-dessus le rapport du dossier {file}. Pouvez-vous remettre la version d’hier ?',
      ],
    ],
    asks: [
      [
        'Dans quel dossier se trouvait-il, et quand l’avez-vous vu pour la dernière fois ?',
        'Dans le dossier de notre service, sous « En cours ». Hier vers 15 h, j’y travaillais encore.',
      ],
    ],
    notes: [
      'Dossier glissé dans « Archives » à 14 h 52. Remis en place à partir de la copie de midi, par sécurité.',
    ],
    solves: [
      'Le dossier avait été glissé dans un autre. Nous l’avons remis à sa place ; rien n’est perdu.',
      'La version d’hier 18 h est rétablie. Votre propre fichier est conservé à côté, avec « copie » dans le nom.',
    ],
  },
  {
    service: 'mail',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Adapter une liste de distribution',
        'La liste de notre service contient encore deux collègues partis. Il faut aussi en ajouter trois.',
      ],
      [
        'Nouvelle adresse de groupe pour un projet',
        'Pour le projet {file}, nous aimerions une seule adresse qui transmette les messages à {count} collègues.',
      ],
    ],
    asks: [
      [
        'Des personnes extérieures à l’administration peuvent-elles écrire à cette adresse ?',
        'Non, uniquement des collègues.',
      ],
    ],
    solves: [
      'La liste est à jour. Le changement sera visible partout dans l’heure.',
      'L’adresse existe et toutes les personnes de votre liste en font partie. Vous pouvez ajouter des membres depuis le carnet d’adresses.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    works: ['yes', 'difficulty'],
    says: [
      [
        'Les mails d’un partenaire externe n’arrivent pas',
        'Un bureau d’études m’a envoyé trois fois un rapport. Je ne reçois rien et il n’a aucun message d’erreur.',
      ],
      [
        'Mes mails sont refusés par une commune',
        'Quand j’écris à une certaine commune, je reçois aussitôt « 550 rejected ».',
      ],
    ],
    asks: [
      [
        'Pouvez-vous nous donner l’adresse exacte de l’expéditeur et l’heure d’un envoi ?',
        'Envoyé mardi à 10 h 12, l’adresse finit par @bureau-etudes.example.',
      ],
      null,
    ],
    notes: ['En quarantaine à cause d’une macro en pièce jointe. Libéré après contrôle.'],
    solves: [
      'Les messages étaient retenus parce que la pièce jointe contenait une macro. Après contrôle, ils sont livrés ; demandez un pdf la prochaine fois.',
      'La commune avait bloqué notre adresse par erreur. Elle a corrigé cela.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    works: ['yes'],
    says: [
      [
        'L’agenda de ma collègue n’affiche que « occupé »',
        'Je gère les rendez-vous de notre cheffe de service, mais depuis hier je ne vois plus que « occupé ».',
      ],
      [
        'Réunions décalées d’une heure',
        'Les invitations d’un partenaire externe apparaissent une heure trop tôt dans mon agenda.',
      ],
    ],
    asks: [
      null,
      [
        'Quel fuseau horaire figure au bas des réglages de votre agenda ?',
        'Il est écrit Londres. Je n’ai pas réglé cela moi-même.',
      ],
    ],
    solves: [
      'Le droit s’était perdu lors du transfert de la boîte. Vous voyez de nouveau les rendez-vous complets.',
      'Votre agenda était réglé sur un autre fuseau. Il est sur Bruxelles et les heures sont justes.',
    ],
  },
  {
    service: 'mail',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Ma boîte aux lettres est pleine',
        'On m’annonce que ma boîte est pleine et je ne peux plus rien envoyer. J’ai pourtant déjà beaucoup supprimé.',
      ],
      [
        'Retrouver mes anciens messages',
        'Je ne retrouve plus mes messages d’avant 2024. Sont-ils archivés quelque part ?',
      ],
    ],
    solves: [
      'Nous avons activé votre archive : ce qui a plus d’un an y est déplacé tout seul. Vous pouvez de nouveau envoyer.',
      'Vos anciens messages sont dans « Archive en ligne », au bas de la liste. Nous l’avons rendue visible.',
    ],
  },
  {
    service: 'mail',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Partager un dossier avec un autre service',
        'Pour le dossier {file}, deux collègues d’un autre service doivent travailler dans un seul dossier. Est-ce possible sans montrer le reste ?',
      ],
      [
        'Envoyer de gros fichiers à un entrepreneur',
        'Je dois transmettre 2 Go de plans à un entrepreneur. Par mail, cela ne passe pas.',
      ],
    ],
    asks: [['Jusqu’à quand l’accès doit-il durer ?', 'Jusqu’à la fin du trimestre, cela suffit.'], null],
    solves: [
      'Le dossier est partagé avec ces deux collègues jusqu’à la date demandée. Elles ne voient que celui-là.',
      'Vous pouvez désormais créer, via « Envoi sécurisé », un lien qui expire après quatorze jours. Le droit vous est donné.',
    ],
  },
  {
    service: 'mail',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Message d’absence en deux langues',
        'Comment régler un message d’absence en français et en néerlandais, et un autre pour l’extérieur ?',
      ],
      [
        'Rappeler un message envoyé',
        'J’ai envoyé un message au mauvais groupe. Puis-je encore le rappeler ?',
      ],
    ],
    solves: [
      'Dans Réponses automatiques, il y a deux onglets : dans et hors de l’organisation. Mettez dans chacun une langue puis l’autre.',
      'Le rappel ne fonctionne que chez les collègues qui n’ont pas encore ouvert le message. Nous avons essayé : il a disparu chez sept sur neuf.',
    ],
  },
]
