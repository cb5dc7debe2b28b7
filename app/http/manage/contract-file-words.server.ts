import type { Translate } from '~/i18n/translator'
import type { FileProblem } from './contract-file.server'

/** "Regel 4, Prioriteit: Kies een antwoord uit de lijst." */
export function fileSentence(t: Translate, { line, column, says }: FileProblem): string {
  const sentence = t(`errors:fields.${says as 'choiceUnknown'}`)
  return column
    ? t('manage:contract.fileCell', { line, column: t(`manage:contract.column.${column}`), sentence })
    : t('manage:contract.fileLine', { line, sentence })
}
