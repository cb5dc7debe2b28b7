import { expect, test } from 'vitest'
import { passwordProblem } from './password'

const lotte = { email: 'lotte@mobility.example' }

test.each([
  ['elf tekens!', 'passwordTooShort'],
  ['😀'.repeat(11), 'passwordTooShort'],
  ['x'.repeat(1001), 'passwordTooLong'],
  ['Lotte@mobility.example1', 'passwordGuessable'],
  ['aaaaaaaaaaaa', 'passwordGuessable'],
  ['121212121212', 'passwordGuessable'],
  ['Wachtwoord-2026', 'passwordGuessable'],
  ['drie gele fietsen', null],
  ['Bruxelles sous la pluie', null],
] as const)('%s: %s', (password, problem) => {
  expect(passwordProblem(password, lotte)).toBe(problem)
})
