import { languageOfSubject } from '~/components/ticket/language-of-subject'
import { Time } from '~/components/ui/time'
import { useT } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import type { ShownContest } from './shown-promises'

/** What people say who are awaited and think that they should not be; looked at on the ticket's own page. */
export function ContestedWaits({ contests, now }: { contests: ShownContest[]; now: Date }) {
  const t = useT()
  if (contests.length === 0) return null
  return (
    <section className="panel" aria-labelledby="contests">
      <h2 id="contests">{t('promise:lead.contests')}</h2>
      <ul className="links">
        {contests.map(({ id, number, subject, language, sentence, contestedAt }) => (
          <li key={id}>
            <a className="row-link" href={deskTicketPath(number)} lang={languageOfSubject(language)}>
              {number} {subject}
            </a>
            <p>
              “{sentence}” · <Time at={contestedAt} now={now} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
