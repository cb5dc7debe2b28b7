// The only script of every page. Pages for requesters stop here or load what keeps them live; the desk hydrates.
import { forgetAllDrafts } from './lib/draft-storage'

if (document.documentElement.dataset.hydrate === 'true') {
  import('./hydrate').then(({ hydrate }) => hydrate())
} else {
  if (document.querySelector('[data-draft], [data-draft-sent]')) {
    import('./components/ui/kept-draft').then(({ keepPageDrafts }) => keepPageDrafts())
  }
  if (document.querySelector('[data-uploads]')) {
    import('./components/ui/uploads').then(({ attachPageUploads }) => attachPageUploads())
  }
  if (document.querySelector('[data-watch-ticket], [data-watch-person], [data-watch-bell]')) {
    keepLive()
  }
}

// Printing needs a script: the button for it shows only with one.
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// On a shared computer the next person must not find what this one was writing.
document.addEventListener('submit', ({ target }) => {
  if ((target as HTMLFormElement).getAttribute('action') === '/sign-out') forgetAllDrafts()
})

async function keepLive(): Promise<void> {
  const announcer = import('./components/ui/announcer')
  const { keepPageLive } = await import('./realtime/portal-live')
  const { sayShownTicketSeen } = await import('./components/ticket/say-seen')
  const { announce } = await announcer
  const { refresh } = keepPageLive({ announce, onRefreshed: sayShownTicketSeen })
  // Before the page is connected it is not told of it.
  if (await sayShownTicketSeen()) refresh()
}
