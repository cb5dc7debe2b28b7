import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Locale, locales } from '~/i18n/locales'
import { type AccountMailName, accountMailNames, type MailName, mailNames } from '~/mail/catalogue'
import { type ComposedMail, composeMail } from '~/mail/compose.server'
import { composeAccountMail } from '~/mail/compose-account.server'
import { escapeHtml } from '~/mail/safe-text'
import { accountSamples, samples, weeklyReportSample } from '~/mail/samples'

/** `npm run mails`: draws every mail in every language, and in both, for somebody to look at. */
const folder = resolve('data/mails-preview')
const languages: (Locale | null)[] = [...locales, null]

const drawn: { file: string; mail: ComposedMail }[] = []

async function keep(file: string, mail: ComposedMail) {
  await writeFile(join(folder, `${file}.html`), mail.html)
  await writeFile(join(folder, `${file}.txt`), `${mail.subject}\n\n${mail.text}`)
  console.log(join(folder, `${file}.html`))
  drawn.push({ file, mail })
}

async function draw<Name extends MailName>(name: Name) {
  for (const language of languages) {
    const data = samples[name](language)
    const suffix = language ?? 'unknown'
    await keep(`${name}.${suffix}`, await composeMail(name, data))
    const ticket = { ...data.ticket, isConfidential: true }
    await keep(`${name}.confidential.${suffix}`, await composeMail(name, { ...data, ticket }))
  }
}

async function drawAccountMail<Name extends AccountMailName>(name: Name) {
  for (const language of languages)
    await keep(
      `${name}.${language ?? 'unknown'}`,
      await composeAccountMail(name, accountSamples[name](language)),
    )
}

await mkdir(folder, { recursive: true })
for (const name of mailNames) await draw(name)
for (const name of accountMailNames) await drawAccountMail(name)
for (const language of languages) {
  const data = { ...samples.assigned(language), audience: 'agent' as const }
  const suffix = language ?? 'unknown'
  await keep(`assigned.agent.${suffix}`, await composeMail('assigned', data))
  await keep(`report.weekly.${suffix}`, await composeAccountMail('report', weeklyReportSample(language)))
}

const rows = drawn.map(
  ({ file, mail }) =>
    `<li><a href="${file}.html">${file}</a> (<a href="${file}.txt">text</a>): ${escapeHtml(mail.subject)}</li>`,
)
await writeFile(
  join(folder, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mails</title><h1>Mails</h1><ul>${rows.join('\n')}</ul></html>\n`,
)
console.log(join(folder, 'index.html'))
console.log(`mails_rendered=${drawn.length}`)
