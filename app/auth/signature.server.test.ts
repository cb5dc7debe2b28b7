import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { keepUploads, keptUploads } from '~/http/kept-upload.server'
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
  const files = [{ name: 'é.png', storageKey: 'ab/x' }]
  expect(keptUploads(keepUploads(files, 'lotte'), 'lotte')).toEqual(files)
  expect(keptUploads(keepUploads(files, 'lotte'), 'amine')).toEqual([])
  expect(keepUploads([], 'lotte')).toBe('')
  expect(keptUploads('', 'lotte')).toEqual([])
  expect(keptUploads(undefined, 'lotte')).toEqual([])
  expect(keptUploads(`${keepUploads(files, 'lotte')}x`, 'lotte')).toEqual([])
})
