import { grades, LONGEST_COMMENT } from '~/domain/satisfaction'
import { useT } from '~/i18n/use-t'
import { TextArea } from '../ui/controls'
import { Disclosure } from '../ui/disclosure'
import { RadioCards } from '../ui/radio-cards'
import type { Refusal } from './refusal'

interface RatingFieldsProps {
  refusal: Refusal
  /** On the ticket's page the comment is folded: beside the box to answer in, it would be taken for it. */
  isBesideAnswer?: boolean
}

/** One question in words, and room for more. The same on the ticket's page and behind the link of a mail. */
export function RatingFields({ refusal, isBesideAnswer = false }: RatingFieldsProps) {
  const t = useT()
  const comment = (
    <TextArea
      label={t('ticket:rating.comment')}
      hint={t('ticket:rating.commentHint')}
      name="comment"
      optional
      rows={2}
      maxLength={LONGEST_COMMENT}
      defaultValue={refusal.typed('comment')}
      error={refusal.errorOf('comment')}
    />
  )
  const isOpen = Boolean(refusal.typed('comment') || refusal.errorOf('comment'))
  return (
    <>
      <RadioCards
        label={t('ticket:rating.question')}
        name="grade"
        required
        choices={grades.map((grade) => ({ value: grade, label: t(`ticket:rating.grade.${grade}`) }))}
        defaultValue={refusal.typed('grade')}
        error={refusal.errorOf('grade')}
      />
      {isBesideAnswer ? (
        <Disclosure summary={t('ticket:rating.comment')} open={isOpen}>
          {comment}
        </Disclosure>
      ) : (
        comment
      )}
    </>
  )
}
