import { expect, it } from 'vitest'
import { foldsCookie, readFolds } from './folds'

it('remembers which administrations were folded, next to other cookies', () => {
  const first = foldsCookie({}, 'MOB', false)
  const second = foldsCookie(readFolds(`session=x; ${first.split(';')[0]}`), 'ENV', true)
  expect(readFolds(`${second.split(';')[0]}; other=y`)).toEqual({ MOB: false, ENV: true })
})

it('is sent with the data of a list too, which does not stand below /desk/', () => {
  expect(foldsCookie({}, 'MOB', true)).toContain('; Path=/; ')
})

it('knows nothing from a cookie that is not ours', () => {
  expect(readFolds(null)).toEqual({})
  expect(readFolds('irisdesk-folded=<script>; a=b')).toEqual({})
})
