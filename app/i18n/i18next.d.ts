import 'i18next'
import type account from './locales/nl/account.json'
import type common from './locales/nl/common.json'
import type desk from './locales/nl/desk.json'
import type effort from './locales/nl/effort.json'
import type errors from './locales/nl/errors.json'
import type heldMail from './locales/nl/heldMail.json'
import type mail from './locales/nl/mail.json'
import type manage from './locales/nl/manage.json'
import type operate from './locales/nl/operate.json'
import type portal from './locales/nl/portal.json'
import type promise from './locales/nl/promise.json'
import type queue from './locales/nl/queue.json'
import type ticket from './locales/nl/ticket.json'

// A key that does not exist in Dutch is a type error; a test compares the other languages with Dutch.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      portal: typeof portal
      desk: typeof desk
      heldMail: typeof heldMail
      mail: typeof mail
      manage: typeof manage
      operate: typeof operate
      account: typeof account
      errors: typeof errors
      promise: typeof promise
      effort: typeof effort
      ticket: typeof ticket
      queue: typeof queue
    }
  }
}
