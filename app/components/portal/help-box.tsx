import { Phone } from 'lucide-react'
import { useWords } from '~/i18n/use-t'
import { type HelpdeskContact, hoursToday, telephoneHref } from '../shell/helpdesk-contact'

/** Telephone, counter and hours beside the page: asking a human is a way of its own, not a way out. */
export function HelpBox({ contact }: { contact: HelpdeskContact | null }) {
  const { locale, t } = useWords()
  if (!contact) return null
  return (
    <section className="help-box" aria-labelledby="help-box-title">
      <h2 id="help-box-title">{t('errors:helpTitle')}</h2>
      <p>
        <a className="help-telephone" href={telephoneHref(contact.telephone)}>
          <Phone size={20} aria-hidden="true" />
          <span className="sr-only">{t('common:help.telephone')} </span>
          {contact.telephone}
        </a>
      </p>
      <p>
        <strong>{t('common:help.today')}</strong> {hoursToday(t, locale, contact.periodsToday)}
      </p>
      <p>
        <strong>{t('common:help.counter')}</strong> {contact.counter}
      </p>
      <p>
        <strong>{t('common:help.mail')}</strong> <a href={`mailto:${contact.mail}`}>{contact.mail}</a>
      </p>
    </section>
  )
}
