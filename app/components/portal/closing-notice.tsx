import { useWords } from '~/i18n/use-t'
import { Notice } from '../ui/notice'
import { type Texts, textIn } from './texts'

/** That an administration takes no new tickets, in the words of those who decided it. It stands beside the telephone. */
export function ClosingNotice({ name, texts }: { name: Texts; texts: Texts }) {
  const { locale, t } = useWords()
  const { text, lang } = textIn(texts, locale)
  return (
    <Notice tone="warning" title={t('portal:closed.title', { name: textIn(name, locale).text })}>
      <p lang={lang}>{text}</p>
    </Notice>
  )
}
