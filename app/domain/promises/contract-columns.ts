/** The columns of a contract as a file, in this order; their headings are words of each language. */
export const contractColumns = [
  'serviceId',
  'type',
  'priority',
  'first',
  'next',
  'resolution',
  'calendarId',
] as const
export type ContractColumn = (typeof contractColumns)[number]
