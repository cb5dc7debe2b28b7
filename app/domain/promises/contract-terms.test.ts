import { describe, expect, it, test } from 'vitest'
import { type ContractTerms, contractProblems, type Line, termsChanges } from './contract-terms'
import {
  contractInFields,
  editContract,
  fieldsOfContract,
  readDuration,
  termsTyped,
  typedContractOf,
  writeDuration,
} from './typed-contract'

const targets = { first: 3600, next: null, resolution: 4 * 3600 }
const line = (rest: Partial<Line> = {}): Line => ({
  serviceId: null,
  type: null,
  priority: 'P1',
  targets,
  calendarId: 'office',
  ...rest,
})
const terms = (lines: Line[], rest: Partial<ContractTerms> = {}): ContractTerms => ({
  pausesForSupplier: false,
  lines,
  byDefault: { targets, calendarId: 'office' },
  ...rest,
})
const said = (contract: ContractTerms) =>
  contractProblems(contract).map(({ place, field, says }) => `${place}.${field}: ${says}`)

describe('a contract', () => {
  it('speaks of each thing once, and of everything in its last line only', () => {
    expect(said(terms([line(), line({ type: 'incident' }), line({ serviceId: 'laptop' })]))).toEqual([])
    expect(said(terms([line(), line()]))).toEqual(['1.serviceId: lineTwice'])
    expect(said(terms([line({ priority: null })]))).toEqual(['0.serviceId: lineTooWide'])
  })

  it('promises a duration or nothing, no more than four thousand hours', () => {
    const first = (seconds: number) => said(terms([line({ targets: { ...targets, first: seconds } })]))
    expect(first(60)).toEqual([])
    for (const wrong of [0, -60, Number.NaN, 4_000 * 3600 + 1, 0.5])
      expect(first(wrong)).toEqual(['0.first: durationUnknown'])
    const none = { first: null, next: null, resolution: Number.NaN }
    expect(said(terms([], { byDefault: { targets: none, calendarId: 'office' } }))).toEqual([
      'null.resolution: durationUnknown',
    ])
  })

  it('knows types and priorities, and has at most 200 lines', () => {
    expect(said(terms([line({ type: 'problem' as never, priority: 'P9' as never })]))).toEqual([
      '0.type: choiceUnknown',
      '0.priority: choiceUnknown',
    ])
    const many = Array.from({ length: 201 }, (_, place) => line({ serviceId: String(place) }))
    expect(said(terms(many))).toEqual(['200.serviceId: linesTooMany'])
  })
})

test('what would change is told line by line', () => {
  const before = terms([line(), line({ priority: 'P2' }), line({ priority: 'P3' })])
  const after = terms([line(), line({ priority: 'P2', calendarId: 'night' }), line({ priority: 'P4' })], {
    byDefault: { targets: { ...targets, next: 60 }, calendarId: 'office' },
  })
  expect(termsChanges(before, before)).toEqual([])
  expect(termsChanges(before, after).map(({ change, subject }) => `${change} ${subject?.priority}`)).toEqual([
    'changed P2',
    'added P4',
    'changed undefined',
    'removed P3',
  ])
})

test.each([
  ['4:30', 16_200],
  ['04:30:00', 16_200],
  ['4 u 30', 16_200],
  ['4 uur 30 min', 16_200],
  ['4h30', 16_200],
  ['4u', 14_400],
  ['30 min', 1_800],
  ['0:15', 900],
  ['', null],
  ['4', Number.NaN],
  ['4:75', Number.NaN],
  ['soon', Number.NaN],
])('the working time %j is %s seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds)
})

test('a form carries a contract there and back', () => {
  const contract = terms(
    [line({ serviceId: 'laptop', type: 'question' }), line({ targets: { ...targets, next: 61 } })],
    {
      pausesForSupplier: true,
    },
  )
  expect(writeDuration(61)).toBe('0:01:01')
  expect(termsTyped(contractInFields(fieldsOfContract(typedContractOf(contract))))).toEqual(contract)
  const typed = typedContractOf(contract)
  expect(editContract(typed, 'addLine')?.lines).toHaveLength(3)
  expect(editContract(typed, 'removeLine-0')?.lines).toEqual([typed.lines[1]])
  expect(editContract(typed, 'save')).toBeNull()
})
