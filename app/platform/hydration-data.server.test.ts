import { describe, expect, it } from 'vitest'
import { writeHydrationData } from './hydration-data.server'

const page = '<html><body><p>1</p></body></html>'
const handoff = (text: string) => new Blob([text]).stream()

describe('the data that a page hydrates with', () => {
  it('stands before the end of the body, with the nonce', async () => {
    const written = await writeHydrationData(page, handoff('[1]'), { hydrates: true, nonce: 'abc' })
    expect(written).toMatch(/<p>1<\/p><script nonce="abc">.*enqueue\("\[1\]"\).*<\/script><\/body><\/html>$/)
  })

  it('cannot close its script, whatever a ticket says', async () => {
    const written = await writeHydrationData(page, handoff('"</script><script>alert(1)"'), {
      hydrates: true,
      nonce: 'abc',
    })
    expect(written.match(/<\/script>/g)).toHaveLength(1)
    expect(written).toContain('\\u003c/script\\u003e')
  })

  it('is left out of a page that does not hydrate', async () => {
    const stream = handoff('secret')
    expect(await writeHydrationData(page, stream, { hydrates: false, nonce: 'abc' })).toBe(page)
  })
})
