/** The few meanings that have a colour. The same everywhere, and never without a word. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

// Whole names, so that a search for a class finds its uses.
export const toneClass: Record<Tone, string> = {
  neutral: 'tone-neutral',
  info: 'tone-info',
  success: 'tone-success',
  warning: 'tone-warning',
  danger: 'tone-danger',
}
