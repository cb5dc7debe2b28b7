import { useT } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import { Notice } from '../ui/notice'

/** What a number that somebody typed led to, when it did not lead to one ticket. */
export interface JumpAnswerProps {
  asked: string
  numbers: string[]
}

export function JumpAnswer({ asked, numbers }: JumpAnswerProps) {
  const t = useT()
  const isSeveral = numbers.length > 0
  return (
    <Notice
      tone={isSeveral ? 'info' : 'warning'}
      title={t(isSeveral ? 'queue:find.several' : 'queue:find.none', { asked })}
    >
      <p>{t(isSeveral ? 'queue:find.severalText' : 'queue:find.noneText')}</p>
      {isSeveral && (
        <ul className="flex flex-wrap gap-3">
          {numbers.map((number) => (
            <li key={number}>
              <a href={deskTicketPath(number)}>{number}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
