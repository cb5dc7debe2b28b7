import { afterAll, expect, test, vi } from 'vitest'

// Loading the modules three times takes seconds where the machine has other work.
vi.setConfig({ testTimeout: 60_000 })

// The answers may not depend on the zone of the process. Modules are loaded anew in each, so that nothing is remembered
// from another; that the switch really works is the first thing that is tested.

const before = process.env.TZ
afterAll(() => {
  if (before === undefined) delete process.env.TZ
  else process.env.TZ = before
})

async function answersIn(zone: string) {
  process.env.TZ = zone
  vi.resetModules()
  const { everyDay, hours, nights, office, withABreak, closed } = await import(
    '../../../tests/support/calendars'
  )
  const { answered, contract, happens, history, opened, rules, waits } = await import(
    '../../../tests/support/promises'
  )
  const { promisesOf } = await import('./ticket-promises')
  const { belgianHolidays } = await import('../calendar/belgian-holidays')
  const calendars = [office, withABreak, nights, everyDay('02:30-04:00'), everyDay('00:00-24:00')]
  const answers = calendars.flatMap((periods) =>
    [
      '2026-03-27T15:00Z',
      '2026-03-29T00:10Z',
      '2026-07-20T22:30Z',
      '2026-10-25T00:20Z',
      '2026-12-31T23:30Z',
    ].map((start) => {
      const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString()
      const told = history(
        opened(start),
        answered(later(30)),
        waits(later(45), 'requester', later(3_000)),
        happens('requesterWrote', later(700)),
      )
      const closingDays = [...belgianHolidays(2026), closed('2026-12-31', 'Oudejaar', ['12:00', null])]
      const judgedBy = rules({ calendar: [hours(periods, { closingDays })], contracts: [contract()] })
      return promisesOf(told, judgedBy, new Date(later(2_000)))
    }),
  )
  return {
    offset: new Date(Date.parse('2026-07-01T00:00Z')).getTimezoneOffset(),
    answers: JSON.stringify(answers),
  }
}

test('the answers are the same in Greenwich, in Tokyo and in Newfoundland', async () => {
  const greenwich = await answersIn('UTC')
  const tokyo = await answersIn('Asia/Tokyo')
  const newfoundland = await answersIn('America/St_Johns')
  expect([greenwich.offset, tokyo.offset, newfoundland.offset]).toEqual([0, -540, 150])
  expect(tokyo.answers).toBe(greenwich.answers)
  expect(newfoundland.answers).toBe(greenwich.answers)
})
