import { openConnection } from './connection'
import { exchange, rememberPage } from './exchange'
import { makeRefresher } from './refresher'
import { tellWriting } from './tell-writing'

/** After the server could not answer. */
const AGAIN_AFTER_MILLISECONDS = 3_000

/**
 * Keeps a page for requesters as the server has it, without building any markup: on a knock the page's own address is
 * fetched again, and the elements with `data-live` that differ are exchanged (decision 001).
 *   data-watch-ticket="<id>"   knocks for this ticket concern the page
 *   data-watch-person          every knock does: a list of tickets
 *   data-watch-bell            the person's bell is on the page: a change behind it concerns the page
 *   data-writing-to="<id>"    whoever writes in it is shown to the desk as writing
 *   data-live="<key>"          may be exchanged; data-live-sentence="..." is said when it was
 */
export function keepPageLive({
  announce,
  onRefreshed,
}: {
  announce: (sentence: string) => void
  onRefreshed: () => void
}): { refresh: () => void } {
  const watched = [...document.querySelectorAll<HTMLElement>('[data-watch-ticket]')].flatMap(
    (element) => element.dataset.watchTicket || [],
  )
  const concernsEverything = document.querySelector('[data-watch-person]') !== null
  const hasBell = document.querySelector('[data-watch-bell]') !== null
  rememberPage(document)

  const refresher = makeRefresher(() => {
    refresh(announce)
      .then((outcome) => {
        onRefreshed()
        if (outcome === 'heldBack') document.addEventListener('focusout', refresher.request, { once: true })
        if (outcome === 'noAnswer') setTimeout(refresher.request, AGAIN_AFTER_MILLISECONDS)
      })
      .finally(refresher.finished)
  })
  const connection = openConnection({
    onNews(ticketIds) {
      if (concernsEverything || !ticketIds || ticketIds.some((id) => watched.includes(id)))
        refresher.request()
    },
    onNotified() {
      if (hasBell) refresher.request()
    },
    onRightsChanged: refresher.request,
    onLostChange(isLost) {
      const banner = document.getElementById('connection-banner')
      if (banner) banner.hidden = !isLost
    },
  })
  for (const ticketId of watched) connection.watchTicket(ticketId)
  tellWriting(connection)
  return { refresh: refresher.request }
}

async function refresh(announce: (sentence: string) => void): Promise<'done' | 'heldBack' | 'noAnswer'> {
  const asked = { headers: { Accept: 'text/html' }, cache: 'no-store' } as const
  const response = await fetch(location.href, asked).catch(() => null)
  if (response && (response.redirected || [401, 403, 404].includes(response.status))) {
    // Signed out, or no longer one's own: the person gets the page that says so. Not reload(), which could post again.
    location.replace(location.pathname + location.search)
    return 'done'
  }
  if (!response?.ok) return 'noAnswer'
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  const { sentences, isHeldBack } = exchange(document, fresh)
  sentences.forEach(announce)
  return isHeldBack ? 'heldBack' : 'done'
}
