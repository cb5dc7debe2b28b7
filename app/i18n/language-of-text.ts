import { type Locale, locales } from './locales'

/** Frequent words that (nearly) only this language has, and the greetings that open and close our mails. */
const words: Record<Locale, Set<string>> = {
  nl: new Set(
    'de het een ik wij niet naar met voor maar ook zijn wordt werd kan kunnen meer mijn onze u uw deze dit dat van heb heeft hebben nog geen wel bij om te aan door uit als dan wat er graag sinds vandaag morgen gisteren beste geachte dag hallo bedankt dank groet groeten vriendelijke goedemorgen werkt alvast'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des une je nous vous pas ne est et que qui pour avec sur dans mon ma mes notre votre vos ce cette ces au aux du il elle sont été être avoir plus mais ou où bonjour bonsoir merci cordialement salutations depuis aujourd demain hier madame monsieur fonctionne toujours bien'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the and you your my our we are is it this that with for not have has can cannot could would please from be been but what when there they hello hi dear thanks thank regards kind since today tomorrow yesterday does doesn working'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das den dem ein eine einen ich wir sie ihr ihre nicht und mit für auf ist sind bei auch kann können mein meine unser haben habe hat noch kein keine aber aus nach zu zum zur seit heute morgen gestern guten tag hallo danke vielen sehr geehrte geehrter freundlichen grüßen gruß grüße funktioniert'.split(
      ' ',
    ),
  ),
}
/** Letters and shortenings that only one of the four writes. */
const marks: Partial<Record<Locale, RegExp>> = {
  fr: /[çœêèà]|\b(?:j|l|d|n|s|c|qu|aujourd)['’]/giu,
  de: /[ßäöü]/giu,
  nl: /\b(?:'s|zo'n)\b|[a-z]ij[a-z]?\b/giu,
}

/**
 * The language somebody wrote in, by counting its commonest words; null when there is too little or two languages
 * are near each other, as in mails written in both.
 */
export function languageOfText(text: string): Locale | null {
  const start = text.slice(0, 4_000).toLowerCase().normalize('NFC')
  const written = start.match(/\p{L}+/gu) ?? []
  if (written.length === 0) return null
  const scores = locales.map((locale) => {
    const frequent = written.filter((word) => words[locale].has(word)).length
    const marked = Math.min((marks[locale] ? start.match(marks[locale])?.length : 0) ?? 0, 1 + frequent)
    return { locale, score: frequent + marked / 2 }
  })
  const [best, second] = scores.sort((one, other) => other.score - one.score)
  if (!best || !second) return null
  const isEnough = best.score >= 2 || (best.score >= 1 && written.length <= 6 && second.score === 0)
  return isEnough && best.score >= second.score * 1.4 ? best.locale : null
}
