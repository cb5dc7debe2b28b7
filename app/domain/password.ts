/** Long enough that nobody guesses it over the network; no rule about signs, which makes people write passwords down. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 1000

/** Why this cannot be somebody's password, as a key of locales/errors.json; null when it can. */
export function passwordProblem(
  password: string,
  { email }: { email: string },
): 'passwordTooShort' | 'passwordTooLong' | 'passwordGuessable' | null {
  if ([...password].length < SHORTEST_PASSWORD) return 'passwordTooShort'
  if (password.length > LONGEST_PASSWORD) return 'passwordTooLong'
  const isGuessable =
    password.toLowerCase().includes(email.toLowerCase()) || new Set(password).size < 4 || isPublic(password)
  return isGuessable ? 'passwordGuessable' : null
}

/** What everybody tries first, and what our own demo uses. */
const publicWords = [
  'password',
  'wachtwoord',
  'motdepasse',
  'passwort',
  'irisdesk',
  'helpdesk',
  'qwerty',
  'azerty',
]
const isPublic = (password: string): boolean => {
  const letters = password.toLowerCase().replace(/[^a-z]/g, '')
  return publicWords.some((word) => letters === word || letters === word + word)
}
