/** @throws when it is none, or outside; the message is for whoever typed it */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`${name} is a whole number from ${least} to ${most}`)
  return number
}
