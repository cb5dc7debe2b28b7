import { locales, ownName } from '~/i18n/locales'
import { useWords } from '~/i18n/use-t'

/**
 * Four buttons that post `locale` and `returnTo` to /language, which sends the person back to the same page.
 * A post, because the choice is kept with the person.
 */
export function LanguageSwitch({ currentUrl }: { currentUrl: string }) {
  const { locale, t } = useWords()
  return (
    <form method="post" action="/language" className="languages" aria-label={t('common:language')}>
      <input type="hidden" name="returnTo" value={currentUrl} />
      {locales.map((each) => (
        <button
          key={each}
          type="submit"
          name="locale"
          value={each}
          lang={each}
          aria-label={ownName[each]}
          aria-current={each === locale ? 'true' : undefined}
          title={ownName[each]}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </form>
  )
}
