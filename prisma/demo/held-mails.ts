/** Mails that wait for a human: who wrote to whom, and why it was held. Minutes are before now. */
export interface HeldMailStory {
  key: string
  to: { code: string; address: string }
  from: { name: string; address: string }
  subject: string
  text: string
  minutesAgo: number
  reason: 'unknown-sender' | 'automatic-reply' | 'not-on-ticket'
  /** Further header lines. */
  headers?: string[]
  /** Its subject names the newest ticket of this administration. */
  namesTicket?: true
}

export const heldMails: HeldMailStory[] = [
  {
    key: 'installer',
    to: { code: 'MOB', address: 'helpdesk@mobility.example' },
    from: { name: 'Dirk Van Hove', address: 'dirk@vanhove-kabels.example' },
    subject: 'Werkzaamheden bekabeling Havenhuis',
    text: 'Beste,\n\nVolgende week donderdag komen wij de bekabeling op de derde verdieping doormeten. Kan iemand ons om 8 uur binnenlaten in het netwerklokaal? Wij hebben ongeveer drie uur nodig.\n\nMet vriendelijke groeten,\nDirk Van Hove\nVan Hove Kabels',
    minutesAgo: 95,
    reason: 'unknown-sender',
  },
  {
    key: 'citizen',
    to: { code: 'TAX', address: 'helpdesk@taxation.example' },
    from: { name: 'Monique Lardinois', address: 'monique.lardinois@courrier.example' },
    subject: 'Le formulaire en ligne ne fonctionne pas',
    text: 'Bonjour,\n\nJ’essaie depuis hier d’envoyer ma demande de réduction, mais le formulaire affiche une page blanche après le bouton « Envoyer ». Êtes-vous le bon service ?\n\nMerci d’avance,\nMonique Lardinois',
    minutesAgo: 260,
    reason: 'unknown-sender',
  },
  {
    key: 'out of office',
    to: { code: 'ENV', address: 'helpdesk@environment.example' },
    from: { name: 'Studiebureau Zenne', address: 'info@studiebureau-zenne.example' },
    subject: 'Automatisch antwoord: afwezig tot maandag',
    text: 'Ons kantoor is gesloten tot maandag. Dringend? Bel 02 555 77 10.\n\nNotre bureau est fermé jusqu’à lundi.',
    minutesAgo: 1_530,
    reason: 'automatic-reply',
    headers: ['X-Autoreply: yes', 'X-Auto-Response-Suppress: All'],
  },
  {
    key: 'supplier',
    to: { code: 'URB', address: 'helpdesk@urbanism.example' },
    from: { name: 'Service Desk Cartosoft', address: 'servicedesk@cartosoft.example' },
    subject: 'Re: [{number}] Incident MapStudio',
    text: 'Bonjour,\n\nLa correction est disponible dans la version 12.4.1. Pouvez-vous nous confirmer que l’affichage des couches est de nouveau normal après l’installation ?\n\nBien cordialement,\nService Desk Cartosoft',
    minutesAgo: 3_010,
    reason: 'not-on-ticket',
    namesTicket: true,
  },
]

const encoded = (text: string) =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

export const messageIdOf = ({ key, from }: HeldMailStory) =>
  `<${key.replaceAll(' ', '-')}@${from.address.split('@')[1]}>`

/** The mail as it came over the line. */
export function rawMail(story: HeldMailStory, subject: string, at: Date): Buffer {
  const { to, from, text, headers = [] } = story
  const lines = [
    `Delivered-To: ${to.address}`,
    `From: ${encoded(from.name)} <${from.address}>`,
    `To: <${to.address}>`,
    `Subject: ${encoded(subject)}`,
    `Message-ID: ${messageIdOf(story)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(text.replaceAll('\n', '\r\n'))
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}
