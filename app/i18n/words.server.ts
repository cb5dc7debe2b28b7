import deAccount from './locales/de/account.json'
import deCommon from './locales/de/common.json'
import deDesk from './locales/de/desk.json'
import deEffort from './locales/de/effort.json'
import deErrors from './locales/de/errors.json'
import deHeldMail from './locales/de/heldMail.json'
import deMail from './locales/de/mail.json'
import deManage from './locales/de/manage.json'
import deOperate from './locales/de/operate.json'
import dePortal from './locales/de/portal.json'
import dePromise from './locales/de/promise.json'
import deQueue from './locales/de/queue.json'
import deTicket from './locales/de/ticket.json'
import enAccount from './locales/en/account.json'
import enCommon from './locales/en/common.json'
import enDesk from './locales/en/desk.json'
import enEffort from './locales/en/effort.json'
import enErrors from './locales/en/errors.json'
import enHeldMail from './locales/en/heldMail.json'
import enMail from './locales/en/mail.json'
import enManage from './locales/en/manage.json'
import enOperate from './locales/en/operate.json'
import enPortal from './locales/en/portal.json'
import enPromise from './locales/en/promise.json'
import enQueue from './locales/en/queue.json'
import enTicket from './locales/en/ticket.json'
import frAccount from './locales/fr/account.json'
import frCommon from './locales/fr/common.json'
import frDesk from './locales/fr/desk.json'
import frEffort from './locales/fr/effort.json'
import frErrors from './locales/fr/errors.json'
import frHeldMail from './locales/fr/heldMail.json'
import frMail from './locales/fr/mail.json'
import frManage from './locales/fr/manage.json'
import frOperate from './locales/fr/operate.json'
import frPortal from './locales/fr/portal.json'
import frPromise from './locales/fr/promise.json'
import frQueue from './locales/fr/queue.json'
import frTicket from './locales/fr/ticket.json'
import nlAccount from './locales/nl/account.json'
import nlCommon from './locales/nl/common.json'
import nlDesk from './locales/nl/desk.json'
import nlEffort from './locales/nl/effort.json'
import nlErrors from './locales/nl/errors.json'
import nlHeldMail from './locales/nl/heldMail.json'
import nlMail from './locales/nl/mail.json'
import nlManage from './locales/nl/manage.json'
import nlOperate from './locales/nl/operate.json'
import nlPortal from './locales/nl/portal.json'
import nlPromise from './locales/nl/promise.json'
import nlQueue from './locales/nl/queue.json'
import nlTicket from './locales/nl/ticket.json'

/** Every word the server can say. The browser gets only the desk's, one language at a time (browser-words.ts). */
export const allWords = {
  nl: {
    common: nlCommon,
    ticket: nlTicket,
    portal: nlPortal,
    queue: nlQueue,
    desk: nlDesk,
    heldMail: nlHeldMail,
    manage: nlManage,
    operate: nlOperate,
    account: nlAccount,
    mail: nlMail,
    promise: nlPromise,
    effort: nlEffort,
    errors: nlErrors,
  },
  fr: {
    common: frCommon,
    ticket: frTicket,
    portal: frPortal,
    queue: frQueue,
    desk: frDesk,
    heldMail: frHeldMail,
    manage: frManage,
    operate: frOperate,
    account: frAccount,
    mail: frMail,
    promise: frPromise,
    effort: frEffort,
    errors: frErrors,
  },
  en: {
    common: enCommon,
    ticket: enTicket,
    portal: enPortal,
    queue: enQueue,
    desk: enDesk,
    heldMail: enHeldMail,
    manage: enManage,
    operate: enOperate,
    account: enAccount,
    mail: enMail,
    promise: enPromise,
    effort: enEffort,
    errors: enErrors,
  },
  de: {
    common: deCommon,
    ticket: deTicket,
    portal: dePortal,
    queue: deQueue,
    desk: deDesk,
    heldMail: deHeldMail,
    manage: deManage,
    operate: deOperate,
    account: deAccount,
    mail: deMail,
    promise: dePromise,
    effort: deEffort,
    errors: deErrors,
  },
}
