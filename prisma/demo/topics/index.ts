import type { Language } from '../people'
import { german } from './de'
import { english } from './en'
import * as frAccess from './fr-access'
import * as frApplications from './fr-applications'
import * as frComputer from './fr-computer'
import * as frField from './fr-field'
import * as frMail from './fr-mail'
import * as frMeetings from './fr-meetings'
import * as frNetwork from './fr-network'
import * as frNewcomers from './fr-newcomers'
import * as frPrinting from './fr-printing'
import * as frSecurity from './fr-security'
import * as frTelephony from './fr-telephony'
import * as nlAccess from './nl-access'
import * as nlApplications from './nl-applications'
import * as nlComputer from './nl-computer'
import * as nlField from './nl-field'
import * as nlMail from './nl-mail'
import * as nlMeetings from './nl-meetings'
import * as nlNetwork from './nl-network'
import * as nlNewcomers from './nl-newcomers'
import * as nlPrinting from './nl-printing'
import * as nlSecurity from './nl-security'
import * as nlTelephony from './nl-telephony'
import type { Topic } from './topic'

const all = (...groups: Record<string, Topic[]>[]): Topic[] =>
  groups.flatMap((group) => Object.values(group).flat())

/** Everything that people of the demo ask, by language. */
export const topics: Record<Language, Topic[]> = {
  nl: all(
    nlComputer,
    nlPrinting,
    nlMail,
    nlApplications,
    nlAccess,
    nlNetwork,
    nlTelephony,
    nlMeetings,
    nlNewcomers,
    nlField,
    nlSecurity,
  ),
  fr: all(
    frComputer,
    frPrinting,
    frMail,
    frApplications,
    frAccess,
    frNetwork,
    frTelephony,
    frMeetings,
    frNewcomers,
    frField,
    frSecurity,
  ),
  en: english,
  de: german,
}
