/** `MOB-1042`: the code of the administration where it was raised, and that administration's count. */
const form = /^[A-Z]{2,5}-\d{1,9}$/

export const makeTicketNumber = (code: string, count: number) => `${code}-${count}`

/** The number as we write it, from what somebody typed or sent ("mob-1042 "); null when it is none. */
export function readTicketNumber(text: string): string | null {
  const number = text.trim().toUpperCase()
  return form.test(number) ? number : null
}
