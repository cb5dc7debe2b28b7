import type { Topic } from './topic'

export const english: Topic[] = [
  {
    service: 'computer',
    type: 'incident',
    works: ['difficulty'],
    says: [
      [
        'Second screen stays black',
        'The left screen at my desk in room {room} stays black. Swapping the cables does not help.',
      ],
      ['Laptop {device} is very slow', 'Opening a document takes a minute, at home and at the office.'],
    ],
    asks: [
      [
        'Does it work when you plug your laptop in at a colleague’s desk?',
        'Yes, there both screens come on at once.',
      ],
      null,
    ],
    solves: [
      'The docking station had old firmware. It is up to date now, and the picture stays.',
      'The disk was full of copies of shared folders. You have 120 GB free again.',
    ],
  },
  {
    service: 'printing',
    type: 'incident',
    affects: ['several'],
    works: ['difficulty'],
    says: [
      [
        'Nothing comes out of {printer}',
        'Since this morning my documents stay in the queue of {printer} on {floor}.',
      ],
    ],
    asks: [['Is there an orange light or a code that begins with 49?', 'Yes, it shows 49.38.07.']],
    solves: ['The print queue on the server was stuck. We emptied and restarted it.'],
  },
  {
    service: 'access',
    type: 'incident',
    works: ['no'],
    says: [
      ['My account is locked', 'I typed a wrong password three times after my holiday.'],
      ['New telephone, no sign-in code', 'The app that shows the codes is empty on my new telephone.'],
    ],
    asks: [['Could you call 02 555 00 00 with your staff number at hand?', 'I have just called.'], null],
    solves: [
      'Your account is unlocked. You choose a new password when you sign in.',
      'The old link is gone. At your next sign-in the screen shows a code for your new telephone.',
    ],
  },
  {
    service: 'network',
    type: 'incident',
    works: ['no', 'difficulty'],
    says: [
      [
        'VPN does not connect from home',
        'It stops after a minute with error 809. My internet works otherwise.',
      ],
    ],
    asks: [['Does it work over your telephone’s hotspot?', 'Yes, at once.']],
    solves: ['Your new modem blocks the old protocol. We set your connection to another one.'],
  },
  {
    service: 'applications',
    type: 'service_request',
    works: ['yes'],
    says: [['Access to {app}', 'From next month I handle cases in {app} as well. Could I have access?']],
    solves: ['You have the role. Sign out of {app} and in again.'],
  },
  {
    service: 'mail',
    type: 'question',
    works: ['yes'],
    code: 'explained',
    says: [
      [
        'Out-of-office message in three languages',
        'How do I set one message for colleagues and another for people outside?',
      ],
    ],
    solves: [
      'Automatic replies has two tabs, inside and outside the organisation. Put the languages below each other in each.',
    ],
  },
]
