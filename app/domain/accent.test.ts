import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accentShades, contrast, isColour } from './accent'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('whatever colour is chosen, its shades can be read on every ground and under their own words', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const { light, lightHover, dark, darkHover } = accentShades(chosen)
      for (const shade of [light, lightHover]) {
        for (const ground of ['#ffffff', '#fcfbf9', '#f2efeb', '#eae6e1'])
          expect(contrast(shade, ground)).toBeGreaterThanOrEqual(7)
      }
      for (const shade of [dark, darkHover]) {
        for (const ground of ['#161412', '#1c1a17', '#24211e', '#2b2824', '#18122f'])
          expect(contrast(shade, ground)).toBeGreaterThanOrEqual(7)
      }
      for (const shade of [light, lightHover, dark, darkHover]) expect(isColour(shade)).toBe(true)
    }),
  )
})

test('a colour that passes is kept as it is', () => {
  expect(accentShades('#35268a').light).toBe('#35268a')
  expect(accentShades('#d3cdff').dark).toBe('#d3cdff')
})
