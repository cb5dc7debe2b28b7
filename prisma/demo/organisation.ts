import { noRows, type WorldRows } from '~/data/world-rows.server'
import { administrations, type DemoAdministration } from './administrations'
import { teams } from './agents'
import { addCalendar } from './calendars'
import { addContract } from './contracts'
import { administrationId, queueId, serviceId, teamId, unitId } from './ids'
import { addPeople } from './people-rows'
import { idOf } from './random'
import { services } from './services'

/** Everything but tickets: who is served, who works, where work goes. `since` is when the helpdesk began. */
export function organisation({ since, passwordHash }: { since: Date; passwordHash: string }): WorldRows {
  const rows = noRows()
  addCalendar(rows, { owner: 'common', administrationId: null, since })
  rows.helpdeskContact.push({
    ...contactLines('02 555 00 00', 'helpdesk@helpdesk.example'),
    id: idOf('contact', 'common'),
    administrationId: null,
    calendarId: idOf('calendar', 'common'),
  })
  rows.team.push(...teams.map(([key, nameNl, nameFr]) => ({ id: teamId(key), key, nameNl, nameFr })))
  for (const [index, administration] of administrations.entries())
    addAdministration(rows, administration, { index, since })
  addPeople(rows, { since, passwordHash })
  return rows
}

const contactLines = (telephone: string, mail: string) => ({
  telephone,
  mail,
  counterNl: 'Gelijkvloers, naast het onthaal',
  counterFr: 'Rez-de-chaussée, à côté de l’accueil',
})

function addAdministration(
  rows: WorldRows,
  administration: DemoAdministration,
  { index, since }: { index: number; since: Date },
) {
  const { code, domain } = administration
  const id = administrationId(code)
  const own = { administrationId: id }
  const [nameNl, nameFr, nameEn, nameDe] = administration.names
  const { languageOrder, showAgentNames, closesAfterWorkingDays } = administration
  rows.administration.push({
    id,
    code,
    nameNl,
    nameFr,
    nameEn,
    nameDe,
    languageOrder,
    showAgentNames,
    closesAfterWorkingDays,
    replyUndoSeconds: 5,
    createdAt: since,
  })
  rows.administrationAddress.push({ ...own, address: `helpdesk@${domain}`, language: null })
  rows.mailDomain.push({ ...own, domain })
  addCalendar(rows, { owner: code, administrationId: id, since })
  rows.helpdeskContact.push({
    ...contactLines(`02 555 0${index + 1} 00`, `helpdesk@${domain}`),
    ...own,
    id: idOf('contact', code),
    calendarId: idOf('calendar', code),
  })
  for (const [key, nl, fr, parent] of administration.units) {
    rows.unit.push({
      ...own,
      id: unitId(code, key),
      nameNl: nl,
      nameFr: fr,
      parentId: parent ? unitId(code, parent) : null,
    })
  }
  for (const [position, [key, nl, fr, en, de, team]] of administration.queues.entries()) {
    rows.queue.push({
      ...own,
      id: queueId(code, key),
      key,
      nameNl: nl,
      nameFr: fr,
      nameEn: en,
      nameDe: de,
      isDefault: position === 0,
      position,
      teamId: teamId(team),
    })
  }
  addServices(rows, administration)
  addContract(rows, { code, since, offered: administration.services })
}

function addServices(rows: WorldRows, { code, services: offered, queues }: DemoAdministration) {
  const own = { administrationId: administrationId(code) }
  const here = services.filter(({ key }) => key in offered)
  for (const [position, { key, names, help, confidential = false }] of here.entries()) {
    const [nameNl, nameFr, nameEn, nameDe] = names
    const [helpNl, helpFr, helpEn, helpDe] = help
    const id = serviceId(code, key)
    const queue = queueId(code, offered[key] as string)
    rows.service.push({
      ...own,
      id,
      key,
      nameNl,
      nameFr,
      nameEn,
      nameDe,
      helpNl,
      helpFr,
      helpEn,
      helpDe,
      position,
      confidential,
      queueId: queue,
    })
    const team = confidential ? teamId('security') : null
    rows.routingRule.push({
      ...own,
      id: idOf('rule', code, key),
      serviceId: id,
      language: null,
      queueId: queue,
      teamId: team,
    })
  }
  const rule = (key: string, where: { service?: string; language: string; queue: string; team: string }) =>
    rows.routingRule.push({
      ...own,
      id: idOf('rule', code, key),
      serviceId: where.service ? serviceId(code, where.service) : null,
      language: where.language,
      queueId: queueId(code, where.queue),
      teamId: teamId(where.team),
    })
  // German is spoken by few of the pool: such tickets go to those who do.
  rule('german', { language: 'de', queue: (queues[0] as string[])[0] as string, team: 'access' })
  if (code === 'MOB')
    rule('telephones in French', { service: 'telephony', language: 'fr', queue: 'network', team: 'field' })
  if (code === 'TAX') {
    rows.priorityCell.push(
      // The counter may not stand still: what stops several people there is critical.
      {
        ...own,
        id: idOf('cell', code, 'mh'),
        impact: 'medium',
        urgency: 'high',
        priority: 'P1',
        effectiveFrom: new Date('2026-01-05T00:00:00+01:00'),
      },
    )
  }
}
