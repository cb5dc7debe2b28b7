import { expect, test } from 'vitest'
import { isMereThanks } from './thanks'

test.each([
  'Bedankt!',
  'Dank u wel',
  'Beste Fatima,\n\nBedankt voor de hulp.',
  'Top, bedankt! Het werkt weer.\n\nMet vriendelijke groeten\nLotte Peeters\nMobiliteit',
  'Merci Fatima !',
  'Bonjour,\nun grand merci. Bonne journée !',
  'C’est bon, merci beaucoup',
  'Thanks a lot :-)',
  'Vielen Dank für Ihre Hilfe!\nMit freundlichen Grüßen\nHans',
])('%j says only thank you', (text) => expect(isMereThanks(text)).toBe(true))

test.each([
  '',
  'Het werkt weer.',
  'Bedankt, maar het scherm blijft zwart.',
  'Merci, mais cela ne fonctionne toujours pas.',
  'Bedankt. Kan u ook naar de printer kijken?',
  'Merci ?',
  'Thanks, it broke again',
  'Danke, es geht immer noch nicht',
  'Nog een vraag, bedankt',
  `Bedankt ${'! '.repeat(100)}`,
  'Met vriendelijke groeten\nBedankt',
])('%j may say more', (text) => expect(isMereThanks(text)).toBe(false))
