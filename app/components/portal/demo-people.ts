/** Who can be tried out in a demo; the addresses and the password stand in the README. */
export const DEMO_PASSWORD = 'irisdesk-demo'

export const demoRoles = ['requester', 'agent', 'other'] as const

export const demoPeople = [
  { role: 'requester', email: 'lotte@mobility.example', key: 'lotte', name: 'Lotte Peeters' },
  { role: 'requester', email: 'amine@environment.example', key: 'amine', name: 'Amine Benali' },
  { role: 'agent', email: 'agent@helpdesk.example', key: 'agent', name: 'Fatima El Amrani' },
  { role: 'agent', email: 'agent2@helpdesk.example', key: 'agent2', name: 'Jonas Wauters' },
  { role: 'agent', email: 'lead@helpdesk.example', key: 'lead', name: 'Griet Verhaegen' },
  { role: 'other', email: 'coordinator@mobility.example', key: 'coordinator', name: 'Katrien Mertens' },
  { role: 'other', email: 'operator@helpdesk.example', key: 'operator', name: 'Joris Lemmens' },
] as const satisfies { role: (typeof demoRoles)[number]; email: string; key: string; name: string }[]
