import { ChevronRight } from 'lucide-react'
import { useT } from '~/i18n/use-t'
import { DEMO_PASSWORD, demoPeople, demoRoles } from './demo-people'

/** Only in a demo: try out somebody with one press. */
export function DemoSignIns() {
  const t = useT()
  return (
    <section className="demo-people" aria-labelledby="demo-people-title">
      <h2 id="demo-people-title">{t('portal:demo.title')}</h2>
      <p className="text-muted">{t('portal:demo.text', { password: DEMO_PASSWORD })}</p>
      {/* Each button is the address; the form adds the password, which in a demo is no secret. */}
      <form method="post" className="demo-groups">
        {/* Not an input: the page has one input for the password, the one in which people type. */}
        <textarea
          hidden
          readOnly
          name="password"
          value={DEMO_PASSWORD}
          aria-label={t('portal:signIn.password')}
        />
        {demoRoles.map((role) => (
          <div key={role}>
            <h3>{t(`portal:demo.role.${role}`)}</h3>
            <ul className="press-list">
              {demoPeople
                .filter((person) => person.role === role)
                .map(({ email, key, name }) => (
                  <li key={email}>
                    <button type="submit" name="email" value={email}>
                      <strong>{name}</strong>
                      <span className="text-muted">{email}</span>
                      <span>{t(`portal:demo.does.${key}`)}</span>
                      <ChevronRight size={20} aria-hidden="true" />
                    </button>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </form>
    </section>
  )
}
