import { createTransport } from 'nodemailer'
import { env } from '~/env.server'
import { type Check, fail, ok, warn, wordsOf } from './check'

const SECONDS = 1000

/** Whether the mail server answers and takes our name and password. Sends nothing. */
export async function smtpCheck(smtpUrl: string | undefined = env.smtpUrl): Promise<Check[]> {
  if (!smtpUrl) {
    const sentence = 'SMTP_URL is not set: mails are kept in the data directory and reach nobody.'
    return [env.isDemo ? ok('smtp', sentence) : warn('smtp', sentence)]
  }
  const { host } = new URL(smtpUrl)
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5 * SECONDS,
    greetingTimeout: 5 * SECONDS,
    socketTimeout: 10 * SECONDS,
  })
  try {
    await transport.verify()
    return [ok('smtp', `${host} answers and takes our mail.`)]
  } catch (error) {
    return [
      fail('smtp', `${host} does not take our mail: ${wordsOf(error)}. Mails wait and are tried again.`),
    ]
  } finally {
    transport.close()
  }
}
