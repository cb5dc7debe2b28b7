import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { keepUploads, keptUploads } from '~/http/kept-upload.server'
import { newId } from '~/lib/new-id'
import { readSigned, signFor } from './signature.server'

vi.mock('~/env.server', () => ({ secret: () => 'a secret of more than thirty-two characters' }))

it('what we gave to somebody comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(readSigned('lotte', 'upload', signFor('lotte', 'upload', text))).toBe(text)
    }),
  )
})

it('nothing comes back that was changed, is of another kind, or was given to somebody else', () => {
  const signed = signFor('lotte', 'upload', 'text')
  expect(readSigned('amine', 'upload', signed)).toBeNull()
  expect(readSigned('lotte', 'other', signed)).toBeNull()
  for (const forged of [
    '',
    '.',
    'text',
    'text.',
    `x${signed}`,
    `${signed}x`,
    signed.slice(0, -1),
    signed.replace('text', 'next'),
    signed.split('.')[1] as string,
  ]) {
    expect(readSigned('lotte', 'upload', forged), forged).toBeNull()
  }
})

it('files that already arrived are kept for the person who sent them', () => {
  const arrived = new Date('2026-11-24T08:00:00Z')
  const files = [{ name: 'é.png', storageKey: `ab/${newId(arrived)}` }]
  const none = { files: [], areOver: false }
  const hoursLater = (hours: number) => new Date(arrived.getTime() + hours * 3_600_000)
  const kept = (text: string | undefined, person: string, hours = 1) =>
    keptUploads(text, person, hoursLater(hours))
  expect(kept(keepUploads(files, 'lotte'), 'lotte')).toEqual({ files, areOver: false })
  expect(kept(keepUploads(files, 'lotte'), 'amine')).toEqual(none)
  expect(keepUploads([], 'lotte')).toBe('')
  expect(kept('', 'lotte')).toEqual(none)
  expect(kept(undefined, 'lotte')).toEqual(none)
  expect(kept(`${keepUploads(files, 'lotte')}x`, 'lotte')).toEqual(none)
  // Kept anew by a form that was refused again, a file is not younger.
  expect(kept(keepUploads(files, 'lotte'), 'lotte', 19.9).areOver).toBe(false)
  expect(kept(keepUploads(files, 'lotte'), 'lotte', 20.1)).toEqual({ files: [], areOver: true })
})
