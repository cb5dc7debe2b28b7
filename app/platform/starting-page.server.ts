import type { RequestHandler } from 'express'

/** No language is known yet, and no word list is open: whoever comes now reads all four, their own among them. */
const sentences = {
  nl: 'Irisdesk start op. Deze pagina opent vanzelf.',
  fr: 'Irisdesk démarre. Cette page s’ouvrira d’elle-même.',
  en: 'Irisdesk is starting. This page opens by itself.',
  de: 'Irisdesk startet. Diese Seite öffnet sich von selbst.',
}
const AGAIN_SECONDS = 5

/** Answers while the database opens and, the first time, the demo is filled: 503, and the page asks again by itself. */
export const sayStarting: RequestHandler = (request, response) => {
  response.status(503).set('Retry-After', String(AGAIN_SECONDS))
  if (!request.accepts('html')) return void response.type('text').send(`${sentences.en}\n`)
  const lines = Object.entries(sentences).map(([locale, sentence]) => `<p lang="${locale}">${sentence}</p>`)
  response.type('html').send(`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${AGAIN_SECONDS}">
<title>Irisdesk</title>
<style nonce="${response.locals.nonce}">
body { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.25rem; font: 1.125rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.5rem }
</style>
</head>
<body>
<main>
<h1>Irisdesk</h1>
${lines.join('\n')}
</main>
</body>
</html>
`)
}
