/**
 * The colour that an administration chose, in two shades that can be read: one on light grounds, one on dark ones.
 * Text and lines of meaning keep 7:1 also in its colour (WCAG 1.4.6), whatever was chosen.
 */
export interface AccentShades {
  light: string
  lightHover: string
  dark: string
  darkHover: string
}

/** The most difficult grounds of styles/tokens.css: the darkest light one, the lightest dark one. */
const DARKEST_LIGHT_GROUND = '#eae6e1'
const LIGHTEST_DARK_GROUND = '#2b2824'
const ENOUGH = 7
const STEPS = 100
const HOVER_STEPS = 18

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** The shades of a colour written as #rrggbb: itself where it passes, else the nearest step to black or to white. */
export function accentShades(colour: string): AccentShades {
  const light = stepTowards(colour, '#000000', DARKEST_LIGHT_GROUND)
  const dark = stepTowards(colour, '#ffffff', LIGHTEST_DARK_GROUND)
  return {
    light,
    lightHover: mix(light, '#000000', HOVER_STEPS / STEPS),
    dark,
    darkHover: mix(dark, '#ffffff', HOVER_STEPS / STEPS),
  }
}

function stepTowards(colour: string, end: string, ground: string): string {
  for (let step = 0; step < STEPS; step++) {
    const shade = mix(colour, end, step / STEPS)
    if (contrast(shade, ground) >= ENOUGH) return shade
  }
  return end
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function mix(colour: string, other: string, share: number): string {
  const others = channels(other)
  const mixed = channels(colour).map((value, index) =>
    Math.round(value + ((others[index] as number) - value) * share),
  )
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2: relative luminance, 0 for black and 1 for white. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2: 1 for equal colours, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}
