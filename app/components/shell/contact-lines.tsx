import { useWords } from '~/i18n/use-t'
import { DescriptionList } from '../ui/description-list'
import { type HelpdeskContact, hoursToday, telephoneHref } from './helpdesk-contact'

/** Telephone, mail, counter and today's hours, each with its name. */
export function ContactLines({ contact }: { contact: HelpdeskContact }) {
  const { locale, t } = useWords()
  return (
    <DescriptionList
      facts={[
        {
          term: t('common:help.telephone'),
          value: (
            <a className="nowrap" href={telephoneHref(contact.telephone)}>
              {contact.telephone}
            </a>
          ),
        },
        { term: t('common:help.mail'), value: <a href={`mailto:${contact.mail}`}>{contact.mail}</a> },
        { term: t('common:help.counter'), value: contact.counter },
        { term: t('common:help.today'), value: hoursToday(t, locale, contact.periodsToday) },
      ]}
    />
  )
}
