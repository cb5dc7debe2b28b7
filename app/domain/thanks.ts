const listed = (phrases: string) => phrases.split(', ')

/** What says thank you, in Dutch, French, English and German; without accents and marks. */
const thanks = new Set([
  ...listed(
    'dank, dank je, dank je wel, dank u, dank u wel, dankjewel, dankuwel, bedankt, hartelijk dank, hartelijk bedankt, heel erg bedankt, heel hartelijk dank, bedankt voor de hulp, bedankt voor uw hulp, bedankt voor je hulp, bedankt voor de snelle hulp, bedankt voor uw snelle hulp, dank voor de hulp, dank voor uw hulp, super bedankt, top bedankt, oke bedankt, ok bedankt, alvast bedankt',
  ),
  ...listed(
    'merci, merci beaucoup, merci bien, un grand merci, grand merci, mille mercis, merci a vous, merci a toi, merci a tous, merci pour tout, merci pour votre aide, merci pour ton aide, merci pour l aide, merci de votre aide, merci pour votre reponse, merci pour la reponse, merci pour votre aide rapide, parfait merci, super merci, ok merci, merci infiniment, je vous remercie, je vous remercie pour votre aide',
  ),
  ...listed(
    'thanks, thank you, thanks a lot, many thanks, thank you very much, thank you so much, thanks so much, thanks for your help, thank you for your help, thanks for the help, thanks for the quick help, great thanks, ok thanks',
  ),
  ...listed(
    'danke, danke schon, dankeschon, vielen dank, herzlichen dank, besten dank, tausend dank, danke vielmals, danke fur die hilfe, danke fur ihre hilfe, vielen dank fur ihre hilfe, vielen dank fur die hilfe, super danke, ok danke',
  ),
])

/** What may stand beside it and asks for nothing either. */
const contentment = new Set(
  listed(
    'ok, oke, top, super, prima, perfect, in orde, opgelost, het werkt, het werkt weer, alles werkt, alles werkt weer, het is opgelost, parfait, tres bien, impeccable, c est bon, ca marche, ca fonctionne, tout fonctionne, c est resolu, great, it works, it works again, all good, solved, perfekt, alles klar, es funktioniert, es geht wieder',
  ),
)

const greeting =
  /^(?:beste|hallo|hello|dag|goedendag|goedemorgen|hoi|hi|dear|bonjour|bonsoir|salut|guten tag|guten morgen|liebe|lieber)(?: \w+){0,2}$/
const farewell =
  /^(?:met vriendelijke groeten?|vriendelijke groeten?|groeten|groetjes|mvg|bien a vous|bien cordialement|cordialement|salutations|kind regards|best regards|regards|mit freundlichen grussen|freundliche grusse|viele grusse|mfg)(?: \w+){0,3}$/
const goodDay =
  /^(?:prettige dag|fijne dag|nog een fijne dag|bonne journee|bonne soiree|have a nice day|schonen tag)$/

const LONGEST = 160

/**
 * Is this answer a mere thank-you, which asks for nothing? Short, and every phrase of it in a list; a "but" or a question
 * is in none. A wrong no reopens the ticket, which is seen at once; a wrong yes would hide a problem: the list is narrow.
 */
export function isMereThanks(text: string): boolean {
  if (text.length > LONGEST || text.includes('?')) return false
  const phrases = text.split(/[^\p{L}\p{M}'’ ]+/u).filter((phrase) => phrase.trim() !== '')
  const end = phrases.findIndex((phrase) => farewell.test(plain(phrase)))
  // What follows the farewell is a signature.
  const said = (end < 0 ? phrases : phrases.slice(0, end)).filter(
    (phrase) => !greeting.test(plain(phrase)) && !goodDay.test(plain(phrase)),
  )
  return said.some(isThanks) && said.every((phrase) => isThanks(phrase) || contentment.has(plain(phrase)))
}

/** Also to somebody: "Merci Fatima". */
function isThanks(phrase: string): boolean {
  const withoutName = phrase.trim().replace(/ +\p{Lu}\p{Ll}+$/u, '')
  return thanks.has(plain(phrase)) || thanks.has(plain(withoutName))
}

/** In small letters, without accents. */
const plain = (phrase: string): string =>
  phrase
    .trim()
    .split(/[ '’]+/)
    .join(' ')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
