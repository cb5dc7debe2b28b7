import '../support/data-folder'
import { afterEach, expect, test } from 'vitest'
import { everythingAtWork } from '~/domain/desk-list'
import { startPreparingFiles } from '~/jobs/prepared-files.server'
import { prepareFile } from '~/use-cases/prepared-files/prepare-file.server'
import { arrange } from '../mail-out/support'
import { aLiveHelpdesk, pause, type TestPage, within } from '../realtime/support/live-helpdesk'
import { actorOf, anAdministration, aPerson, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()
const helpdesk = aLiveHelpdesk()
let preparing: { stop(): Promise<void> } | undefined
afterEach(() => preparing?.stop())

const knocks = (page: TestPage) => page.received.filter(([name]) => name === 'notified').length

test('the open pages of whoever asked hear that their file goes on, by itself, and nobody else’s do', async () => {
  const administration = await anAdministration()
  const roles = [{ administration, role: 'agent' as const }]
  const [fatima, karim] = [await aPerson({ roles }), await aPerson({ roles })]
  const agent = await actorOf(fatima)
  await aTicket({ by: agent, administration })
  const [own, other] = [await helpdesk.aPage(fatima), await helpdesk.aPage(karim)]
  preparing = startPreparingFiles()
  const id = await prepareFile(agent, {
    filter: everythingAtWork,
    format: 'xlsx',
    locale: 'nl',
    timeZone: 'Europe/Brussels',
  })
  await within(10_000, () => knocks(own) >= 2)
  await pause(250)
  expect(knocks(other)).toBe(0)
  // What the file is, the page asks.
  expect(own.received.filter(([name]) => name === 'notified')[0]).toEqual(['notified'])
  await expect
    .poll(async () => (await arrange((db) => db.preparedFile.findUniqueOrThrow({ where: { id } }))).state)
    .toBe('ready')
})
