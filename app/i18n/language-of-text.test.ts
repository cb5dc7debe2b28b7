import { expect, test } from 'vitest'
import { languageOfText } from './language-of-text'

test.each([
  ['nl', 'Goedemorgen, mijn scherm blijft zwart sinds vanmorgen. Kunt u iemand sturen?'],
  ['nl', 'De printer op de derde verdieping werkt niet meer.'],
  ['fr', 'Bonjour, mon écran reste noir depuis ce matin. Pouvez-vous envoyer quelqu’un ?'],
  ['fr', 'L’imprimante du troisième étage ne fonctionne plus.'],
  ['en', 'Hello, my screen has been black since this morning. Can you send somebody?'],
  ['de', 'Guten Tag, mein Bildschirm ist seit heute Morgen schwarz. Können Sie jemanden schicken?'],
  ['nl', 'Dank u'],
  ['fr', 'Merci'],
] as const)('a few words are enough to know %s: %s', (language, text) => {
  expect(languageOfText(text)).toBe(language)
})

test.each([
  '',
  '12345 +32 2 555 01 00',
  'OK',
  'MOB-1042',
  'Printer HP 4000',
  'De printer werkt niet meer sinds gisteren. L’imprimante ne fonctionne plus depuis hier, merci.',
])('it says nothing when it cannot know: %s', (text) => {
  expect(languageOfText(text)).toBeNull()
})
