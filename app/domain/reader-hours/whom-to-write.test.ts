import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someCalendars, someMoment } from '../../../tests/support/calendars'
import { workingTime } from '../calendar/working-time'
import { readableFrom, type Situation, whoIsWarned } from './who-is-warned'
import { firstFree, type ReaderHours, whomToWrite } from './whom-to-write'

const people = ['fatima', 'amir', 'lena']
const someAbsence = fc
  .tuple(someMoment, fc.integer({ min: 1, max: 40 * 86_400 }), fc.option(fc.constantFrom(...people)))
  .map(([from, length, substituteId]) => ({ from, until: from + length, substituteId }))
const someReader: fc.Arbitrary<ReaderHours> = fc
  .tuple(someCalendars(20), fc.array(someAbsence, { maxLength: 4 }))
  .map(([versions, absences]) => ({ time: workingTime(versions), absences }))
const someReaders = fc
  .tuple(someReader, someReader, someReader)
  .map((readers) => new Map(readers.map((reader, place) => [people[place] ?? '', reader])))

const isThere = (reader: ReaderHours | undefined, moment: number) =>
  reader?.time.openingFrom(moment) === moment &&
  !reader.absences.some(({ from, until }) => from <= moment && moment < until)

describe('whoever is written to', () => {
  test('works at that moment and is not away, and was not earlier', () => {
    fc.assert(
      fc.property(someReaders, fc.constantFrom(...people), someMoment, (readers, personId, now) => {
        const written = whomToWrite(personId, readers, now)
        if (!written) return
        const reader = readers.get(written.personId)
        expect(written.at).toBeGreaterThanOrEqual(now)
        expect(isThere(reader, written.at)).toBe(true)
        if (written.at > now) expect(isThere(reader, now)).toBe(false)
      }),
    )
  })

  test('is the person themself when they are there, and somebody else only when they are away', () => {
    fc.assert(
      fc.property(someReaders, fc.constantFrom(...people), someMoment, (readers, personId, now) => {
        const written = whomToWrite(personId, readers, now)
        if (isThere(readers.get(personId), now)) expect(written).toEqual({ personId, at: now })
        const opening = readers.get(personId)?.time.openingFrom(now)
        if (written && written.personId !== personId)
          expect(isThere(readers.get(personId), opening ?? 0)).toBe(false)
      }),
    )
  })

  test('gets what waits for them at the first moment at which they are there', () => {
    fc.assert(
      fc.property(
        someReader,
        someMoment,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (reader, now, share) => {
          const at = firstFree(reader, now)
          if (at === null) return
          expect(isThere(reader, at)).toBe(true)
          const between = now + Math.floor((at - now) * share)
          if (between < at) expect(isThere(reader, between)).toBe(false)
        },
      ),
    )
  })
})

describe('a warning', () => {
  const someSituation: fc.Arbitrary<Situation> = fc.record({
    readers: someReaders,
    isUrgent: fc.boolean(),
    isOpen: fc.boolean(),
    onDutyId: fc.option(fc.constantFrom(...people)),
    leadIds: fc.subarray(people),
  })

  test('reaches nobody outside their hours, but the person on duty for what is urgent', () => {
    fc.assert(
      fc.property(someSituation, fc.subarray(people), someMoment, (situation, asked, now) => {
        for (const { personId, at } of whoIsWarned(asked, situation, now)) {
          const isOnDuty = situation.isUrgent && !situation.isOpen && personId === situation.onDutyId
          if (isOnDuty) expect(at).toBe(now)
          else expect(isThere(situation.readers.get(personId), at)).toBe(true)
          // Delivered at that moment, it need not wait once more.
          if (!isOnDuty) expect(readableFrom(personId, { ...situation, isUrgent: false }, at)).toBeNull()
        }
      }),
    )
  })

  test('reaches somebody as long as one of those whom it concerns is ever there, and each once', () => {
    fc.assert(
      fc.property(someSituation, fc.subarray(people), someMoment, (situation, asked, now) => {
        const warned = whoIsWarned(asked, situation, now).map(({ personId }) => personId)
        expect(new Set(warned).size).toBe(warned.length)
        const concerned = [...asked, ...situation.leadIds].flatMap((id) => situation.readers.get(id) ?? [])
        if (concerned.some((reader) => firstFree(reader, now) !== null)) expect(warned).not.toEqual([])
      }),
    )
  })
})
