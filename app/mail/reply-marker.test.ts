import { expect, test } from 'vitest'
import { composeMail } from './compose.server'
import { replyMarker, startOfReplyMarker } from './reply-marker'
import { samples } from './samples'

test('everything below our line is cut from an answer, quoted or not', () => {
  for (const marker of Object.values(replyMarker)) {
    const answer = `Het werkt.\n\nOp dinsdag schreef helpdesk:\n> ${marker}\n> oud`
    expect(answer.slice(0, startOfReplyMarker(answer))).toBe('Het werkt.\n\nOp dinsdag schreef helpdesk:\n')
  }
})

test('the line is found when a mail program wraps it or changes its dashes', () => {
  expect(startOfReplyMarker('Merci\n-- répondez au-dessus\nde cette ligne --')).toBe(6)
})

test('an answer without our line is left whole', () => {
  expect(startOfReplyMarker('Antwoord volgt')).toBe(-1)
})

test('the line stands above everything else that our mail says', async () => {
  const { text } = await composeMail('replied', samples.replied('nl'))
  expect(startOfReplyMarker(text)).toBe(0)
})
