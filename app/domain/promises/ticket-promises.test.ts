import { describe, expect, test } from 'vitest'
import { always, closed, HOUR, hours, MINUTE, nights, office, second } from '../../../tests/support/calendars'
import {
  answered,
  at,
  becomes,
  clocksAt,
  contract,
  happens,
  history,
  moves,
  opened,
  row,
  rules,
  waits,
  warning,
} from '../../../tests/support/promises'
import type { ContractVersion } from './contract'
import { targetsByPriority } from './contract-template'
import { promisesOf } from './ticket-promises'

const START = '24 08:00'

describe('a first response', () => {
  test.each(['mailedAutomatically', 'assigned', 'noted', 'statusChanged', 'requesterWrote'] as const)(
    'is not what is %s',
    (kind) => {
      const told = history(opened(START), happens(kind, '24 09:00'))
      expect(clocksAt('24 10:00', told)('first')).toMatchObject({
        state: 'running',
        consumedSeconds: 2 * HOUR,
      })
    },
  )

  test.each(['answered', 'resolvedAtFirstCall', 'resolved'] as const)('is when it is %s', (kind) => {
    const fact = kind === 'answered' ? answered('24 09:00') : happens(kind, '24 09:00')
    expect(clocksAt('24 10:00', history(opened(START), fact))('first')).toMatchObject({
      state: 'met',
      metAt: at('24 09:00'),
      consumedSeconds: HOUR,
      dueAt: at('24 12:00'),
    })
  })

  test('a call that is resolved at once meets what there is to meet, at its opening', () => {
    const clocks = clocksAt('24 10:00', history(opened(START), happens('resolvedAtFirstCall', START)))
    for (const name of ['first', 'resolution'])
      expect(clocks(name)).toMatchObject({ state: 'met', consumedSeconds: 0 })
  })

  test('in the very second in which it is due it is in time, a second later it is not', () => {
    const state = (time: string) =>
      clocksAt('24 15:00', history(opened(START), answered(time)))('first').state
    expect(state('24 12:00')).toBe('met')
    expect(state('2026-11-24T12:00:01+01:00')).toBe('missed')
  })

  test('does not wait: nobody was asked anything yet', () => {
    const told = history(opened(START), waits('24 09:00'))
    expect(clocksAt('24 13:00', told)('first')).toMatchObject({
      state: 'missed',
      breachedAt: at('24 12:00'),
    })
  })
})

describe('the next response', () => {
  test('is owed from the first message that nobody answered, however many follow', () => {
    const told = history(
      opened(START),
      answered('24 09:00'),
      happens('requesterWrote', '24 10:00'),
      happens('requesterWrote', '24 11:00'),
    )
    expect(clocksAt('24 12:00', told)('next')).toMatchObject({
      startedAt: at('24 10:00'),
      dueAt: at('25 10:00'),
    })
  })

  test('is not owed before the first: that one is still awaited', () => {
    const told = history(opened(START), happens('requesterWrote', '24 09:00'))
    expect(() => clocksAt('24 12:00', told)('next')).toThrow('No clock next')
  })

  test('each further question counts on its own', () => {
    const told = history(
      opened(START),
      answered('24 09:00'),
      happens('requesterWrote', '24 10:00'),
      answered('24 11:00'),
      happens('requesterWrote', '24 12:00'),
    )
    const clocks = clocksAt('24 13:00', told)
    expect(clocks('next 1')).toMatchObject({ state: 'met', consumedSeconds: HOUR })
    expect(clocks('next 2')).toMatchObject({ state: 'running', startedAt: at('24 12:00') })
  })

  test('what was asked about a resolved ticket is owed from its reopening; a mere thank-you is not', () => {
    const told = history(
      opened(START),
      happens('resolved', '24 09:00'),
      happens('requesterWrote', '24 10:00'),
    )
    expect(() => clocksAt('24 12:00', told)('next')).toThrow('No clock next')
    const again = history(...told, happens('reopened', '24 10:00'))
    expect(clocksAt('24 12:00', again)('next')).toMatchObject({ startedAt: at('24 10:00') })
  })
})

describe('a wait', () => {
  const told = history(opened(START), answered('24 10:00'), waits('24 10:00'))

  test('for the requester stands until the answer', () => {
    const clock = clocksAt('25 09:00', history(...told, happens('requesterWrote', '24 16:00')))('resolution')
    expect(clock).toMatchObject({ state: 'running', consumedSeconds: 5 * HOUR })
  })

  test('ends by itself at its limit, though nobody wrote that down, or late', () => {
    const limited = history(opened(START), answered('24 10:00'), waits('24 10:00', 'date', '24 12:00'))
    expect(clocksAt('24 11:00', limited)('resolution').state).toBe('paused')
    for (const facts of [limited, history(...limited, happens('waitEnded', '24 14:00'))])
      expect(clocksAt('24 15:00', facts)('resolution')).toMatchObject({
        state: 'running',
        consumedSeconds: 5 * HOUR,
      })
  })

  test('for a supplier goes on when the requester writes, and stands only if the contract says so', () => {
    const facts = history(
      opened(START),
      answered('24 10:00'),
      waits('24 10:00', 'supplier'),
      happens('requesterWrote', '24 11:00'),
    )
    const clock = (pausesForSupplier: boolean) =>
      clocksAt('24 12:00', facts, rules({ contracts: [contract({ pausesForSupplier })] }))('resolution')
    expect(clock(false)).toMatchObject({ state: 'running', consumedSeconds: 4 * HOUR })
    expect(clock(true)).toMatchObject({ state: 'paused', consumedSeconds: 2 * HOUR })
  })

  test('for a colleague does not stand: the helpdesk is one for whoever asks', () => {
    const facts = history(opened(START), answered('24 10:00'), waits('24 10:00', 'colleague'))
    const { clocks, pausesByReason } = promisesOf(facts, rules(), at('24 12:00'))
    expect(clocks.find(({ promise }) => promise === 'resolution')?.consumedSeconds).toBe(4 * HOUR)
    expect(pausesByReason).toEqual([{ reason: 'colleague', workingSeconds: 2 * HOUR, stoodSeconds: 0 }])
  })

  test('is reported by its reason, in working time', () => {
    const facts = history(
      ...told,
      happens('requesterWrote', '25 09:00'),
      waits('25 10:00', 'date', '25 11:00'),
      waits('25 12:00'),
      happens('resolved', '25 12:30'),
    )
    expect(promisesOf(facts, rules(), at('27 12:00')).pausesByReason).toEqual([
      { reason: 'requester', workingSeconds: 9.5 * HOUR, stoodSeconds: 9.5 * HOUR },
      { reason: 'date', workingSeconds: HOUR, stoodSeconds: HOUR },
    ])
  })

  test('is told one by one once it is over, by the rules of the desk at which it waited', () => {
    const facts = history(
      opened(START),
      answered('24 10:00'),
      waits('24 10:00', 'supplier'),
      happens('waitEnded', '24 12:00'),
      waits('25 10:00', 'date', '25 11:00'),
      waits('26 10:00'),
    )
    const told = (now: string) => promisesOf(facts, rules(), at(now)).endedWaits
    expect(told('25 10:30').map(({ reason, workingSeconds }) => [reason, workingSeconds])).toEqual([
      ['supplier', 2 * HOUR],
    ])
    // The date has come, whenever somebody notices; whoever is still awaited is not in it.
    expect(told('27 12:00').map(({ reason, workingSeconds }) => [reason, workingSeconds])).toEqual([
      ['supplier', 2 * HOUR],
      ['date', HOUR],
    ])
  })

  test('over the nights of the clock change counts what the nights really have', () => {
    const overnight = (day: string, next: string, calendar = hours(nights)) =>
      promisesOf(
        history(
          opened(`${day}T12:00Z`),
          answered(`${day}T12:00Z`),
          waits(`${day}T12:00Z`),
          happens('requesterWrote', `${next}T12:00Z`),
        ),
        rules({ calendar: [calendar] }),
        at(`${next}T14:00Z`),
      ).pausesByReason[0]?.stoodSeconds
    expect(overnight('2026-03-28', '2026-03-29')).toBe(7 * HOUR)
    expect(overnight('2026-10-24', '2026-10-25')).toBe(9 * HOUR)
    expect(overnight('2026-03-28', '2026-03-29', hours(always))).toBe(24 * HOUR)
    const halfDay = hours(office, { closingDays: [closed('2026-12-24', 'Kerstavond', ['12:00', null])] })
    expect(overnight('2026-12-23', '2026-12-24', halfDay)).toBe(9 * HOUR)
  })

  test('across a change of contract stands only while the contract says so', () => {
    const changed: ContractVersion[] = [
      contract(),
      contract({ id: 'later', effectiveFrom: second('2026-11-24T12:00+01:00'), pausesForSupplier: true }),
    ]
    const facts = history(opened(START), answered('24 10:00'), waits('24 10:00', 'supplier'))
    expect(clocksAt('24 14:00', facts, rules({ contracts: changed }))('resolution')).toMatchObject({
      state: 'paused',
      consumedSeconds: 4 * HOUR,
    })
  })
})

describe('a changed priority', () => {
  test('gives the new target from the opening; the time used stays', () => {
    const told = history(opened(START), becomes('24 10:00', 'P2'))
    expect(clocksAt('24 11:00', told)('resolution')).toMatchObject({
      dueAt: at('24 16:00'),
      byChange: false,
      consumedSeconds: 3 * HOUR,
    })
  })

  test('whose target is already past is due at the moment of the change, and says so', () => {
    const told = history(opened(START), becomes('24 14:00', 'P1'))
    expect(clocksAt('24 15:00', told)('resolution')).toMatchObject({
      state: 'missed',
      dueAt: at('24 14:00'),
      breachedAt: at('24 14:00'),
      byChange: true,
      consumedSeconds: 7 * HOUR,
      remainingSeconds: -3 * HOUR,
    })
  })

  test('that comes exactly when the same time is up changes nothing about whose fault it is', () => {
    const both = rules({ contracts: [contract({ rows: [row('P1', { priority: 'P1' }), row('any')] })] })
    const told = history(opened(START), becomes('24 12:00', 'P1'))
    expect(clocksAt('24 13:00', told, both)('first')).toMatchObject({
      dueAt: at('24 12:00'),
      byChange: false,
    })
  })

  test('gives more time only to what is not late yet: a breach stays', () => {
    const late = history(opened(START, { priority: 'P1' }), becomes('24 14:00', 'P4'))
    expect(clocksAt('24 15:00', late)('resolution')).toMatchObject({
      state: 'missed',
      breachedAt: at('24 12:00'),
      byChange: false,
    })
    const inTime = history(opened(START, { priority: 'P1' }), becomes('24 12:00', 'P4'))
    expect(clocksAt('24 15:00', inTime)('resolution')).toMatchObject({ state: 'running', byChange: false })
  })

  test('and so does another service', () => {
    const contracts = [
      contract({
        rows: [
          row('laptops', { serviceId: 'laptop' }),
          row('mail', { serviceId: 'mail', targets: targetsByPriority.P2 }),
        ],
      }),
    ]
    const change = {
      kind: 'serviceChanged',
      at: at('24 09:00'),
      serviceId: 'mail',
      type: 'incident',
    } as const
    const clock = clocksAt('24 10:00', history(opened(START), change), rules({ contracts }))('resolution')
    expect(clock).toMatchObject({ dueAt: at('24 16:00'), rule: { rowId: 'mail' } })
  })
})

describe('a ticket that moves to another administration', () => {
  const contracts = [
    contract(),
    contract({ administrationId: 'taxation', rows: [row('all', { targets: targetsByPriority.P2 })] }),
  ]
  const judged = rules({ contracts })

  test('has its contract from the opening, and the old promise stays on record', () => {
    const told = history(opened(START), answered('24 09:00'), moves('24 10:00', 'taxation'))
    const clocks = clocksAt('24 11:00', told, judged)
    expect(clocks('resolution', 'mobility')).toMatchObject({ state: 'handedOn', dueAt: at('26 18:00') })
    expect(clocks('resolution', 'taxation')).toMatchObject({
      state: 'running',
      startedAt: at(START),
      dueAt: at('24 16:00'),
      consumedSeconds: 3 * HOUR,
    })
    expect(clocks('first')).toMatchObject({ administrationId: 'mobility', state: 'met' })
  })

  test('is late by the change when the new contract would have been kept by now', () => {
    const told = history(opened(START), moves('24 17:00', 'taxation'))
    expect(clocksAt('24 17:30', told, judged)('resolution', 'taxation')).toMatchObject({
      state: 'missed',
      breachedAt: at('24 17:00'),
      byChange: true,
    })
    expect(clocksAt('24 17:30', told, judged)('first', 'mobility')).toMatchObject({
      state: 'missed',
      breachedAt: at('24 12:00'),
      byChange: false,
    })
  })

  test('waits no longer: it waited for the desk that had it; the pause stays', () => {
    const told = history(
      opened(START),
      answered('24 09:00'),
      waits('24 09:00'),
      moves('24 11:00', 'taxation'),
    )
    expect(clocksAt('24 12:00', told, judged)('resolution', 'taxation')).toMatchObject({
      state: 'running',
      consumedSeconds: 2 * HOUR,
    })
  })

  test('and comes back has three promises about its resolution', () => {
    const told = history(opened(START), moves('24 09:00', 'taxation'), moves('24 10:00', 'mobility'))
    const { clocks } = promisesOf(told, judged, at('24 11:00'))
    expect(
      clocks.filter(({ promise }) => promise === 'resolution').map((c) => [c.administrationId, c.state]),
    ).toEqual([
      ['mobility', 'handedOn'],
      ['taxation', 'handedOn'],
      ['mobility', 'running'],
    ])
  })

  test('where nothing is promised has no promise any more', () => {
    const told = history(opened(START), moves('24 09:00', 'elsewhere'))
    const { clocks } = promisesOf(told, judged, at('24 11:00'))
    expect(clocks.map(({ administrationId, state }) => [administrationId, state])).toEqual([
      ['mobility', 'handedOn'],
      ['mobility', 'handedOn'],
    ])
  })
})

test('reopening starts a new resolution; the first breach stays', () => {
  const told = history(
    opened(START, { priority: 'P1' }),
    happens('resolved', '24 14:00'),
    happens('reopened', '25 09:00'),
  )
  const clocks = clocksAt('25 10:00', told)
  expect(clocks('resolution 1')).toMatchObject({
    state: 'missed',
    breachedAt: at('24 12:00'),
    metAt: at('24 14:00'),
  })
  expect(clocks('resolution 2')).toMatchObject({
    state: 'running',
    startedAt: at('25 09:00'),
    dueAt: at('25 13:00'),
    consumedSeconds: HOUR,
  })
  expect(() => clocks('first 2')).toThrow('No clock')
})

describe.each(['merged', 'markedSpam', 'withdrawn'] as const)('what is %s', (kind) => {
  test('before the first response is listed apart', () => {
    const clocks = clocksAt('24 10:00', history(opened(START), happens(kind, '24 09:00')))
    for (const name of ['first', 'resolution'])
      expect(clocks(name)).toMatchObject({ state: 'apart', metAt: null })
  })

  test('after it counts like any other', () => {
    const told = history(opened(START), answered('24 08:30'), happens(kind, '24 09:00'))
    expect(clocksAt('24 10:00', told)('resolution')).toMatchObject({ state: 'met', consumedSeconds: HOUR })
  })
})

test('what is withdrawn and taken up again before anybody answered waits for its first response again', () => {
  const told = history(opened(START), happens('withdrawn', '24 09:00'), happens('reopened', '24 10:00'))
  expect(clocksAt('24 11:00', told)('first 2')).toMatchObject({ state: 'running', dueAt: at('24 14:00') })
})

describe('a contract', () => {
  test('that starts later judges nothing before: no promise until then, and no time used', () => {
    const contracts = [contract({ effectiveFrom: second('2026-11-24T10:00+01:00') })]
    const told = history(opened(START))
    expect(promisesOf(told, rules({ contracts }), at('24 09:00')).clocks).toEqual([])
    expect(clocksAt('24 11:00', told, rules({ contracts }))('resolution').consumedSeconds).toBe(HOUR)
  })

  test('that changes judges each minute by what is in force in it, and later knowledge nothing that is over', () => {
    const stricter = contract({
      id: 'stricter',
      effectiveFrom: second('2026-11-24T12:00+01:00'),
      knownSince: second('2026-11-24T10:00+01:00'),
      rows: [row('all', { targets: targetsByPriority.P1 })],
    })
    const judged = rules({ contracts: [contract(), stricter] })
    const told = history(opened(START), answered('24 08:15'))
    expect(clocksAt('24 09:00', told, judged)('resolution').dueAt).toEqual(at('26 18:00'))
    expect(clocksAt('24 11:00', told, judged)('resolution').dueAt).toEqual(at('24 12:00'))
    const resolved = history(...told, happens('resolved', '24 09:30'))
    expect(clocksAt('30 09:00', resolved, judged)('resolution').dueAt).toEqual(at('26 18:00'))
  })

  test('can promise one thing and not another', () => {
    const rows = [row('all', { targets: { first: HOUR, next: null, resolution: null } })]
    const { clocks } = promisesOf(
      history(opened(START)),
      rules({ contracts: [contract({ rows })] }),
      at('24 09:00'),
    )
    expect(clocks.map(({ promise }) => promise)).toEqual(['first'])
  })
})

describe('segments', () => {
  const kinds = (told: ReturnType<typeof history>, time: string, judged = rules()) =>
    promisesOf(told, judged, at(time)).segments.map(({ from, until, kind, ...rest }) => {
      const why = 'reason' in rest ? rest.reason : null
      return [kind, why, (until.getTime() - from.getTime()) / HOUR / 1000]
    })

  test('tell a ticket’s life without a gap: running, waiting, closed, done', () => {
    const told = history(
      opened('24 16:00'),
      answered('24 17:00'),
      waits('24 17:00'),
      happens('requesterWrote', '25 09:00'),
      happens('resolved', '25 10:00'),
      happens('reopened', '25 12:00'),
    )
    expect(kinds(told, '25 13:00')).toEqual([
      ['running', null, 1],
      ['paused', 'requester', 1],
      ['closed', 'outsideHours', 14],
      ['paused', 'requester', 1],
      ['running', null, 1],
      ['done', null, 2],
      ['running', null, 1],
    ])
  })

  test('name the closing day, and only for the hours that it took', () => {
    const closingDays = [closed('2026-11-25', 'Staking', ['12:00', null])]
    const judged = rules({ calendar: [hours(office, { closingDays })] })
    expect(kinds(history(opened('25 11:00')), '26 09:00', judged)).toEqual([
      ['running', null, 1],
      ['closed', 'closingDay', 12],
      ['closed', 'outsideHours', 8],
      ['running', null, 1],
    ])
  })

  test('say so where no contract promised anything', () => {
    expect(kinds(history(opened(START)), '24 10:00', rules({ contracts: [] }))).toEqual([
      ['closed', 'noContract', 2],
    ])
  })
})

describe('warnings', () => {
  const warned = (time: string, ...told: Parameters<typeof history>) => {
    const warnings = [
      warning({ id: '75%', moment: { percent: 75 } }),
      warning({ id: '100%', moment: { percent: 100 } }),
      warning({ id: 'after', moment: { workingMinutes: 30, side: 'after' } }),
      warning({ id: 'before', moment: { workingMinutes: 600, side: 'before' } }),
      warning({ id: 'other', promise: 'first', moment: { percent: 50 } }),
      warning({ id: 'elsewhere', administrationId: 'taxation', moment: { percent: 50 } }),
    ]
    return clocksAt(time, history(...told), rules({ warnings }))('resolution').warnings.map((w) => w.at)
  }

  test('come at a share of the target, before or after it is due, in working time; too early is at once', () => {
    expect(warned('24 12:30', opened('24 12:30', { priority: 'P1' }))).toEqual([
      at('24 15:30'),
      at('24 16:30'),
      at('24 17:00'),
      at('24 12:30'),
    ])
    expect(warned('24 15:45', opened('24 15:45', { priority: 'P1' }))[2]).toEqual(at('25 10:15'))
  })

  test('at a moment when the desk is closed wait for it to open', () => {
    expect(warned('24 15:00', opened('24 14:00', { priority: 'P1' }))[1]).toEqual(at('25 08:00'))
  })

  test('are not known during a wait, and never come after the end', () => {
    const told = [opened(START, { priority: 'P1' }), answered('24 10:00')]
    expect(warned('24 10:30', ...told, waits('24 10:00'))).toEqual([null, null, null, at(START)])
    expect(warned('24 15:00', ...told, happens('resolved', '24 11:30'))).toEqual([
      at('24 11:00'),
      null,
      null,
      at(START),
    ])
  })
})

test('a moment counts as the second in which it lies, so that sums are exact', () => {
  const told = history(opened('2026-11-24T08:00:00.999+01:00'), answered('2026-11-24T08:00:10.001+01:00'))
  expect(clocksAt('24 09:00', told)('first')).toMatchObject({ consumedSeconds: 10, dueAt: at('24 12:00') })
})

test('facts count by their moment, and within a moment by their number, however they are stored', () => {
  const told = history(
    opened(START),
    answered('24 09:00'),
    waits('24 09:00'),
    happens('requesterWrote', '24 10:00'),
    waits('24 10:00', 'date', '24 11:00'),
  )
  const now = at('24 12:00')
  expect(promisesOf(told.toReversed(), rules(), now)).toEqual(promisesOf(told, rules(), now))
  expect(clocksAt('24 12:00', told.toReversed())('resolution').consumedSeconds).toBe(2 * HOUR)
})

test('a history without its opening is refused', () => {
  expect(() => promisesOf(history(answered(START)), rules(), at('24 09:00'))).toThrow('without its opening')
})

test('the template promises what it says', () => {
  const due = (priority: 'P1' | 'P2' | 'P3' | 'P4') => {
    const { first, next, resolution } = targetsByPriority[priority]
    return [first, next, resolution].map((seconds) => (seconds ?? 0) / MINUTE)
  }
  expect([due('P1'), due('P2'), due('P3'), due('P4')]).toEqual([
    [15, 60, 240],
    [60, 240, 480],
    [240, 600, 1800],
    [600, 1200, 3000],
  ])
})
