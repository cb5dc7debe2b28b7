import { Prisma } from './generated/client'
import type { Reader } from './scope.server'

/** Every value is given: Prisma's sign for "leave it out" has no place in a row. */
type Row<Input> = { [Column in keyof Input]: Exclude<Input[Column], typeof Prisma.skip> }

/** Rows by table, for whoever brings a whole world at once: the demo and the bench. */
export interface WorldRows {
  administration: Row<Prisma.AdministrationCreateManyInput>[]
  administrationAddress: Row<Prisma.AdministrationAddressCreateManyInput>[]
  mailDomain: Row<Prisma.MailDomainCreateManyInput>[]
  unit: Row<Prisma.UnitCreateManyInput>[]
  calendar: Row<Prisma.CalendarCreateManyInput>[]
  calendarVersion: Row<Prisma.CalendarVersionCreateManyInput>[]
  helpdeskContact: Row<Prisma.HelpdeskContactCreateManyInput>[]
  person: Row<Prisma.PersonCreateManyInput>[]
  credential: Row<Prisma.CredentialCreateManyInput>[]
  membership: Row<Prisma.MembershipCreateManyInput>[]
  team: Row<Prisma.TeamCreateManyInput>[]
  teamMember: Row<Prisma.TeamMemberCreateManyInput>[]
  queue: Row<Prisma.QueueCreateManyInput>[]
  service: Row<Prisma.ServiceCreateManyInput>[]
  routingRule: Row<Prisma.RoutingRuleCreateManyInput>[]
  priorityCell: Row<Prisma.PriorityCellCreateManyInput>[]
  contractVersion: Row<Prisma.ContractVersionCreateManyInput>[]
  contractRow: Row<Prisma.ContractRowCreateManyInput>[]
  warningRule: Row<Prisma.WarningRuleCreateManyInput>[]
  ticketCounter: Row<Prisma.TicketCounterCreateManyInput>[]
  ticket: Row<Prisma.TicketCreateManyInput>[]
  ticketLink: Row<Prisma.TicketLinkCreateManyInput>[]
  message: Row<Prisma.MessageCreateManyInput>[]
  attachment: Row<Prisma.AttachmentCreateManyInput>[]
  ticketFollower: Row<Prisma.TicketFollowerCreateManyInput>[]
  sharedAccess: Row<Prisma.SharedAccessCreateManyInput>[]
  ticketRating: Row<Prisma.TicketRatingCreateManyInput>[]
  incomingMail: Row<Prisma.IncomingMailCreateManyInput>[]
  mailDelivery: Row<Prisma.MailDeliveryCreateManyInput>[]
  eventStream: Row<Prisma.EventStreamCreateManyInput>[]
  event: Row<Prisma.EventCreateManyInput>[]
  outboxPosition: Row<Prisma.OutboxPositionCreateManyInput>[]
}
export type WorldTable = keyof WorldRows

/** What refers to something comes after it. */
const inOrder = [
  'administration',
  'administrationAddress',
  'mailDomain',
  'unit',
  'calendar',
  'calendarVersion',
  'helpdeskContact',
  'person',
  'credential',
  'membership',
  'team',
  'teamMember',
  'queue',
  'service',
  'routingRule',
  'priorityCell',
  'contractVersion',
  'contractRow',
  'warningRule',
  'ticketCounter',
  'ticket',
  'ticketLink',
  'message',
  'attachment',
  'ticketFollower',
  'sharedAccess',
  'ticketRating',
  'incomingMail',
  'mailDelivery',
  'eventStream',
  'event',
  'outboxPosition',
] as const satisfies WorldTable[]

export const noRows = (): WorldRows =>
  Object.fromEntries(inOrder.map((table) => [table, []])) as unknown as WorldRows

const AT_ONCE = 2_000

/** Inserts everything in a transaction that is open already: all of it is there afterwards, or nothing. */
export async function insertWorld(
  db: Reader,
  rows: WorldRows,
  progress?: (done: number, of: number) => void,
): Promise<void> {
  const of = inOrder.reduce((sum, table) => sum + rows[table].length, 0)
  let done = 0
  for (const table of inOrder) {
    for (const [columns, alike] of byColumns(rows[table])) {
      for (let from = 0; from < alike.length; from += AT_ONCE) {
        const some = alike.slice(from, from + AT_ONCE)
        await insertRows(db, asName(table), columns, some)
        done += some.length
        progress?.(done, of)
      }
    }
  }
}

/** Rows that give the same columns, so that a column left out gets its default. */
function byColumns(rows: object[]): Map<string[], object[]> {
  const groups = new Map<string, object[]>()
  for (const row of rows) {
    const key = Object.keys(row).sort().map(asName).join(' ')
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return new Map([...groups].map(([key, group]) => [key.split(' '), group]))
}

/** As one JSON value: createMany with a parameter per field takes ten times as long on the embedded database. */
const insertRows = (db: Reader, table: string, columns: string[], rows: object[]): Promise<number> => {
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(', '))
  const into = Prisma.raw(`"${table}"`)
  const json = JSON.stringify(rows.map(asRecord))
  return db.$executeRaw`
    insert into ${into} (${names}) select ${names} from json_populate_recordset(null::${into}, ${json}::json)`
}

/** Tables and columns are called in the database as in the program, with underscores. */
const asName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const asRecord = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      asName(name),
      typeof value === 'bigint' ? String(value) : value,
    ]),
  )
