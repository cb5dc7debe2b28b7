import { useT } from '~/i18n/use-t'

interface ShownField {
  name: string
  type: string
  isRequired: boolean
  description: string
}

export interface ShownOperation {
  id: string
  method: string
  path: string
  summary: string
  description: string
  parameters: ShownField[]
  fields: ShownField[]
  answers: { status: string; description: string }[]
  curl: string
}

/** One call: what it is for, what goes in, what comes back, and a line to copy. Its words are English in every language. */
export function OperationDescription({ operation }: { operation: ShownOperation }) {
  const t = useT()
  const { id, method, path, summary, description, parameters, fields, answers, curl } = operation
  return (
    <article aria-labelledby={id}>
      <h3 id={id} lang="en">
        {summary}
      </h3>
      <p className="call">
        <code>
          <strong>{method}</strong> {path}
        </code>
      </p>
      <p lang="en">{withCode(description)}</p>
      <Fields title={t('account:developers.parameters')} fields={parameters} />
      <Fields title={t('account:developers.fields')} fields={fields} />
      <h4>{t('account:developers.answers')}</h4>
      <Answers answers={answers} />
      <h4>{t('account:developers.example', { operation: id })}</h4>
      <pre className="to-copy">
        <code>{curl}</code>
      </pre>
    </article>
  )
}

export function Answers({ answers }: Pick<ShownOperation, 'answers'>) {
  return (
    <dl className="described">
      {answers.map(({ status, description }) => (
        <div key={status}>
          <dt>
            <code>{status}</code>
          </dt>
          <dd lang="en">{withCode(description)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Fields({ title, fields }: { title: string; fields: ShownField[] }) {
  const t = useT()
  if (fields.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <dl className="described">
        {fields.map(({ name, type, isRequired, description }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
              {isRequired && <small> {t('account:developers.required')}</small>}
            </dt>
            <dd lang="en">
              <span className="text-muted">{type}</span>
              {description && (
                <>
                  <br />
                  {withCode(description)}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** `like this` as code. */
const withCode = (text: string) =>
  text.split('`').map((part, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that never changes
    place % 2 === 1 ? <code key={place}>{part}</code> : part,
  )
