import { useT } from '~/i18n/use-t'

/** Says that nothing here is real, and where the mails of the demo can be read. */
export function DemoBar({ mailsHref, signInHref }: { mailsHref: string; signInHref: string }) {
  const t = useT()
  return (
    <aside className="demo-bar" aria-label={t('common:demo.title')}>
      <p>
        <strong>{t('common:demo.title')}.</strong> <span className="demo-text">{t('common:demo.text')}</span>
      </p>
      <a href={mailsHref}>{t('common:demo.mails')}</a>
      <a href={signInHref}>{t('common:demo.switchPerson')}</a>
    </aside>
  )
}
