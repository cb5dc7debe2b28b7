import { describe, expect, test } from 'vitest'
import { replyMarker } from '../reply-marker'
import { splitQuotedText } from './quoted-text'

const mine = 'Het werkt nu wel.\nDank u.'
const history = ['Is de kabel aangesloten?', '', 'De helpdesk'].join('\n')
const quoted = history.replace(/^/gm, '> ')

describe('the history below an answer is cut, as written by', () => {
  test.each([
    ['Gmail, nl', `Op di 24 nov 2026 om 09:30 schreef Helpdesk <helpdesk@mob.example>:\n\n${quoted}`],
    ['Gmail, fr', `Le mar. 24 nov. 2026 à 09:30, Helpdesk <helpdesk@mob.example> a écrit :\n\n${quoted}`],
    ['Gmail, en', `On Tue, Nov 24, 2026 at 9:30 AM Helpdesk <helpdesk@mob.example> wrote:\n\n${quoted}`],
    ['Gmail, de', `Am Di., 24. Nov. 2026 um 09:30 Uhr schrieb Helpdesk <helpdesk@mob.example>:\n\n${quoted}`],
    [
      'Gmail, wrapped over two lines',
      `Le mar. 24 nov. 2026 à 09:30, Le helpdesk de l’administration de la mobilité\n<helpdesk@mob.example> a écrit :\n\n${quoted}`,
    ],
    [
      'Apple Mail, nl',
      `> Op 24 nov 2026, om 09:30 heeft Helpdesk <helpdesk@mob.example> het volgende geschreven:\n> \n${quoted}`,
    ],
    ['Apple Mail, fr', `> Le 24 nov. 2026 à 09:30, Helpdesk <helpdesk@mob.example> a écrit :\n> \n${quoted}`],
    ['Apple Mail, de', `> Am 24.11.2026 um 09:30 schrieb Helpdesk <helpdesk@mob.example>:\n> \n${quoted}`],
    [
      'Outlook, nl',
      `________________________________\nVan: Helpdesk <helpdesk@mob.example>\nVerzonden: dinsdag 24 november 2026 9:30\nAan: Lotte\nOnderwerp: [MOB-1042] Printer\n\n${history}`,
    ],
    [
      'Outlook, fr',
      `________________________________\nDe : Helpdesk <helpdesk@mob.example>\nEnvoyé : mardi 24 novembre 2026 09:30\nÀ : Amine\nObjet : [ENV-1042] Imprimante\n\n${history}`,
    ],
    [
      'Outlook, en',
      `From: Helpdesk <helpdesk@mob.example>\nSent: Tuesday, November 24, 2026 9:30 AM\nTo: Lotte\nSubject: Printer\n\n${history}`,
    ],
    [
      'Outlook, de',
      `Von: Helpdesk <helpdesk@mob.example>\nGesendet: Dienstag, 24. November 2026 09:30\nAn: Lotte\nBetreff: Drucker\n\n${history}`,
    ],
    [
      'Outlook in bold, as plain text writes it',
      `*Van:* Helpdesk\n*Datum:* 24 november 2026\n*Aan:* Lotte\n\n${history}`,
    ],
    ['an older Outlook', `-----Oorspronkelijk bericht-----\nVan: Helpdesk\n${history}`],
  ])('%s', (_, below) => {
    expect(splitQuotedText(`${mine}\n\n${below}`).reply).toBe(mine)
  })

  test.each(Object.entries(replyMarker))('below our own line, %s', (_, line) => {
    expect(splitQuotedText(`${mine}\n\n${line}\n\n${history}`).reply).toBe(mine)
    expect(splitQuotedText(`${mine}\n\n> ${line}\n${quoted}`).reply).toBe(mine)
  })
})

describe('words are never lost', () => {
  test('an answer below the quote is kept without it', () => {
    const text = `On Tue, Nov 24, 2026 at 9:30 AM Helpdesk wrote:\n${quoted}\n\n${mine}`
    expect(splitQuotedText(text).reply).toBe(mine)
  })

  test('answers between the quotes stay with their questions', () => {
    const text =
      'On Tue, Nov 24, 2026 at 9:30 AM Helpdesk wrote:\n> Which floor?\nThe third.\n> Which printer?\nThe left one.'
    const { reply } = splitQuotedText(text)
    for (const line of ['Which floor?', 'The third.', 'Which printer?', 'The left one.'])
      expect(reply).toContain(line)
  })

  test('a mail of nothing but history is all kept', () => {
    const text = `On Tue, Nov 24, 2026 at 9:30 AM Helpdesk wrote:\n${quoted}`
    expect(splitQuotedText(text).reply.length).toBeGreaterThan(0)
  })

  test('what somebody forwards is what they want to say', () => {
    const text = `Zie hieronder.\n\n---------- Doorgestuurd bericht ----------\nVan: Jan\nDatum: 24 november 2026\nOnderwerp: Fout\n\nDe fout zelf.`
    expect(splitQuotedText(text).reply).toContain('De fout zelf.')
  })

  test.each([
    'Op het scherm schreef hij iets: een foutmelding.',
    'On the screen he wrote:\nhello',
    'Van: het magazijn komt geen antwoord.\nIk wacht al lang.',
    'Le message dit : impossible.',
  ])('a sentence that only looks like an introduction: %s', (text) => {
    expect(splitQuotedText(text).reply).toBe(text)
  })
})

test('signatures of telephones and below two dashes are left out', () => {
  expect(splitQuotedText(`${mine}\n\nVerzonden vanaf mijn iPhone`).reply).toBe(mine)
  expect(splitQuotedText(`${mine}\n\nEnvoyé depuis mon téléphone`).reply).toBe(mine)
  expect(splitQuotedText(`${mine}\n-- \nLotte\nMobiliteit`).reply).toBe(mine)
})

test('a text of 200,000 letters that teases the patterns takes well under a second', () => {
  const texts = [
    'op 1 '.repeat(40_000),
    '> '.repeat(100_000),
    'On 1\n'.repeat(40_000),
    'Van: 1\n'.repeat(28_000),
  ]
  for (const text of texts) {
    const startedAt = performance.now()
    splitQuotedText(text)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  }
})
