import type { Topic } from './topic'

export const newcomers: Topic[] = [
  {
    service: 'newcomers',
    type: 'service_request',
    often: 1.8,
    works: ['yes'],
    says: [
      [
        'Une nouvelle collègue commence le mois prochain',
        'Le premier du mois prochain, une nouvelle collègue nous rejoint. Il lui faut un portable, un badge et l’accès à {app}.',
      ],
      [
        'Un poste pour un nouveau collaborateur au local {room}',
        'Pour un nouveau collaborateur, nous demandons un portable avec deux écrans au local {room}, et un numéro de téléphone.',
      ],
    ],
    asks: [
      [
        'Quels sont le nom, la date d’entrée et la langue de la personne ?',
        'Tout figure dans le formulaire du service du personnel, que je viens de transmettre.',
      ],
    ],
    date: 'Tout sera prêt le {date}. Votre collègue se présente à 9 h au guichet.',
    solves: [
      'Le poste est prêt, le compte est actif et le badge se trouve à l’accueil. Bienvenue à votre collègue.',
      'Tout est livré et testé avec votre nouvelle collègue.',
    ],
  },
  {
    service: 'newcomers',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Départ d’un collègue à la fin du mois',
        'Un collègue prend sa pension. Ses mails doivent encore arriver trois mois chez son successeur.',
      ],
      [
        'Restituer le matériel en fin de contrat',
        'Où et quand une personne qui part rend-elle portable, téléphone et badge ?',
      ],
    ],
    asks: [
      ['Qui reçoit l’accès aux documents du dossier personnel ?', 'Son successeur, pour trois mois.'],
      null,
    ],
    solves: [
      'Le compte s’arrête le dernier jour de travail. Le successeur reçoit les mails pendant trois mois et peut lire le dossier.',
      'Le matériel est reçu et vérifié. Vous recevez un accusé de réception par mail.',
    ],
  },
  {
    service: 'newcomers',
    type: 'service_request',
    affects: ['several'],
    works: ['yes'],
    says: [
      [
        'Déménagement de {count} postes vers le {floor}',
        'Notre service déménage au {floor}. Cela concerne {count} postes avec téléphone et écrans.',
      ],
      [
        'Déménager mon bureau à {site}',
        'Je déménage à {site}. Mes écrans et mon numéro de téléphone peuvent-ils suivre ?',
      ],
    ],
    asks: [
      [
        'Avez-vous un plan des nouvelles places ? Nous mettrons tout directement au bon bureau.',
        'Oui, le plan avec les noms est joint à mon mail à votre collègue.',
      ],
      null,
    ],
    date: 'Nous déménageons le matériel le {date}. Le lendemain matin, un collègue est sur place pour aider.',
    solves: [
      'Le déménagement est terminé : tous les postes sont branchés et testés.',
      'Votre matériel est à sa nouvelle place et votre numéro a suivi.',
    ],
  },
  {
    service: 'newcomers',
    type: 'incident',
    works: ['no', 'difficulty'],
    says: [
      [
        'Un nouveau collègue ne peut pas se connecter',
        'Notre collègue commence aujourd’hui, mais son compte n’existe apparemment pas encore.',
      ],
      [
        'Nom mal orthographié dans le carnet d’adresses',
        'Le nom de notre nouvelle collègue est mal écrit dans le carnet d’adresses et sur son badge.',
      ],
    ],
    asks: [null, ['Comment le nom est-il écrit sur le contrat ?', 'Avec un seul t et sans trait d’union.']],
    solves: [
      'Le compte avait été créé avec une autre date d’entrée. C’est rectifié et votre collègue est connecté.',
      'Le nom est corrigé partout ; le nouveau badge est à l’accueil.',
    ],
  },
]
