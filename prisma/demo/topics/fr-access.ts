import type { Topic } from './topic'

export const access: Topic[] = [
  {
    service: 'access',
    type: 'incident',
    often: 2.4,
    works: ['no'],
    says: [
      [
        'Mon compte est bloqué',
        'Au retour de congé, j’ai tapé trois fois un mauvais mot de passe. Il est maintenant écrit que mon compte est bloqué.',
      ],
      [
        'Je ne peux plus ouvrir ma session',
        'Ce matin, mon mot de passe n’est plus accepté, alors que je ne l’ai pas changé.',
      ],
      ['Mot de passe oublié', 'J’ai été absente six semaines et je ne connais plus mon mot de passe.'],
    ],
    asks: [
      [
        'Appelez-nous au 02 555 00 00 avec votre numéro de membre du personnel : nous serons ainsi certains que c’est bien vous.',
        'Je viens d’appeler, votre collègue a noté mon numéro.',
      ],
    ],
    notes: ['Identité vérifiée avec le numéro de personnel et le jour de naissance.'],
    solves: [
      'Votre compte est débloqué et vous avez reçu un mot de passe provisoire. À la première connexion, vous en choisissez un nouveau.',
      'Votre mot de passe avait expiré pendant votre absence. Il est renouvelé ; vous serez désormais averti dix jours à l’avance.',
    ],
  },
  {
    service: 'access',
    type: 'incident',
    often: 1.5,
    works: ['no', 'difficulty'],
    says: [
      [
        'Nouveau téléphone, plus de code pour me connecter',
        'J’ai un nouveau téléphone et l’application qui donne les codes est vide. Je ne peux plus me connecter nulle part.',
      ],
      [
        'Connexion en deux étapes : je ne reçois rien',
        'Une notification devrait arriver sur mon téléphone, mais rien ne vient.',
      ],
    ],
    asks: [
      [
        'Avez-vous encore l’ancien téléphone ? Vous pourriez alors transférer l’application vous-même.',
        'Non, il est cassé et restitué.',
      ],
      null,
    ],
    solves: [
      'L’ancienne liaison est supprimée. À la prochaine connexion, l’écran montre un code à lire avec votre nouveau téléphone.',
      'Les notifications de l’application étaient coupées. Nous les avons activées et testées ensemble.',
    ],
  },
  {
    service: 'access',
    type: 'service_request',
    often: 1.6,
    works: ['difficulty', 'yes'],
    says: [
      [
        'Accès au dossier d’un autre service',
        'Je collabore au dossier {file} et j’ai besoin de lire le dossier du service concerné.',
      ],
      [
        'Droit d’écriture sur le disque partagé',
        'Je peux ouvrir les fichiers de notre service, mais rien enregistrer : « vous n’avez pas les droits ».',
      ],
    ],
    asks: [
      [
        'Qui est responsable de ce dossier ? Nous lui demandons son accord.',
        'La cheffe de ce service. Elle est au courant.',
      ],
      null,
    ],
    solves: [
      'Le droit est accordé avec l’accord de la responsable. Fermez puis rouvrez votre session.',
      'Vous étiez encore dans le groupe de votre ancien service. C’est rectifié et vous pouvez enregistrer.',
    ],
  },
  {
    service: 'access',
    type: 'incident',
    works: ['difficulty', 'yes'],
    says: [
      [
        'Mon badge n’ouvre pas la porte du {floor}',
        'Mon badge fonctionne à l’entrée, mais pas à la porte du {floor}. Je dois sonner à chaque fois.',
      ],
      [
        'Badge perdu',
        'J’ai sans doute perdu mon badge dans le train. Pouvez-vous le bloquer et en faire un nouveau ?',
      ],
    ],
    asks: [
      null,
      [
        'Quel numéro figure au dos de votre badge ?',
        'Sur une ancienne photo, je lis 0041 7 puis trois chiffres.',
      ],
    ],
    solves: [
      'Votre badge a maintenant accès à cet étage. Présentez-le une fois au lecteur de l’entrée pour le mettre à jour.',
      'Le badge perdu est bloqué. Le nouveau vous attend à l’accueil.',
    ],
  },
  {
    service: 'access',
    type: 'service_request',
    works: ['yes'],
    says: [
      [
        'Prolonger l’accès d’un consultant',
        'L’accès du consultant qui travaille sur {app} expire vendredi. Son contrat est prolongé de six mois.',
      ],
      [
        'Un compte pour une stagiaire',
        'Une stagiaire commence le 1er octobre pour trois mois. Il lui faut une adresse mail et l’accès à notre dossier.',
      ],
    ],
    asks: [
      [
        'Jusqu’à quelle date exactement ?',
        'Jusqu’au dernier jour du contrat, indiqué dans l’annexe que je vous ai envoyée.',
      ],
    ],
    solves: [
      'L’accès est prolongé jusqu’à la fin du contrat et s’arrête ensuite de lui-même.',
      'Le compte est créé. La première connexion se fait au guichet, avec l’un de nous.',
    ],
  },
  {
    service: 'access',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Comment choisir un bon mot de passe ?',
        'Mon mot de passe expire la semaine prochaine. Quelles règles le nouveau doit-il respecter ?',
      ],
      [
        'Puis-je utiliser un coffre-fort de mots de passe ?',
        'J’ai désormais {count} mots de passe pour diverses applications. Y a-t-il un programme que nous pouvons utiliser ?',
      ],
    ],
    solves: [
      'Choisissez quatre mots sans lien entre eux, seize caractères au moins. Les caractères spéciaux ne sont pas nécessaires, le changement trimestriel non plus.',
      'Oui. Le coffre-fort se trouve dans la liste « Logiciels » et chacun peut l’installer.',
    ],
  },
  {
    service: 'access',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Je vois les dossiers d’un autre service',
        'Depuis la mise à jour, {app} me montre aussi des dossiers qui ne sont pas de mon service. Ce n’est sans doute pas voulu.',
      ],
      [
        'J’ai perdu mes droits en changeant de service',
        'Depuis mon changement de service, je ne peux plus que consulter dans {app}.',
      ],
    ],
    asks: [
      null,
      ['Depuis quel jour travaillez-vous dans le nouveau service ?', 'Depuis le premier de ce mois.'],
    ],
    notes: ['Groupe trop large après la mise à jour. Journal des accès vérifié : rien n’a été ouvert.'],
    solves: [
      'Le groupe était réglé trop large lors de la mise à jour. C’est rectifié ; merci de l’avoir signalé.',
      'Vos droits suivent votre nouveau service. Vous pouvez de nouveau modifier.',
    ],
  },
]
