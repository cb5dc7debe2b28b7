import { curlOf } from './examples'
import { ofEveryCall, openApiDocument } from './openapi.server'
import { type OperationId, operationIds, operationOf } from './operations'

/** A parameter or a field, in words. */
export interface DescribedField {
  name: string
  /** "string", "one of: low, high", "list of string". */
  type: string
  isRequired: boolean
  description: string
}

/** An operation as the page for developers shows it. */
export interface DescribedOperation {
  id: string
  method: string
  path: string
  summary: string
  description: string
  parameters: DescribedField[]
  fields: DescribedField[]
  answers: { status: string; description: string }[]
  curl: string
}

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  description?: string
  maxLength?: number
}
interface Parameter {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: Schema
}

/** The operations in the words of the description that programs get: the page says nothing that it does not say. */
export function describedOperations(): DescribedOperation[] {
  const document = openApiDocument()
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>
  return operationIds.map((id) => {
    const { method, path } = operationOf(id)
    const described = document.paths?.[path]?.[method]
    const parameters = (described?.parameters ?? []) as Parameter[]
    const body = (described?.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined)
      ?.content
    return {
      id,
      method: method.toUpperCase(),
      path,
      summary: described?.summary ?? '',
      description: described?.description ?? '',
      parameters: parameters.map(({ name, required, schema = {}, description }) => ({
        name,
        type: typeOf(schema, schemas),
        isRequired: required === true,
        description: description ?? schema.description ?? '',
      })),
      fields: fieldsOf(body?.['application/json']?.schema, schemas),
      answers: answersOf(id).filter(({ status }) => !ofEveryCall.includes(Number(status))),
      curl: curlOf(id),
    }
  })
}

/** How every call can fail, said once. */
export const commonAnswers = (): DescribedOperation['answers'] =>
  answersOf('me').filter(({ status }) => ofEveryCall.includes(Number(status)))

function answersOf(id: OperationId): DescribedOperation['answers'] {
  const { method, path } = operationOf(id)
  const responses = openApiDocument().paths?.[path]?.[method]?.responses ?? {}
  return Object.entries(responses).map(([status, response]) => ({
    status,
    description: (response as { description: string }).description,
  }))
}

const resolved = (schema: Schema, schemas: Record<string, Schema>): Schema =>
  (schema.$ref && schemas[schema.$ref.replace('#/components/schemas/', '')]) || schema

function fieldsOf(schema: Schema | undefined, schemas: Record<string, Schema>): DescribedField[] {
  const { properties = {}, required = [] } = resolved(schema ?? {}, schemas)
  return Object.entries(properties).map(([name, field]) => ({
    name,
    type: typeOf(field, schemas),
    isRequired: required.includes(name),
    description: field.description ?? '',
  }))
}

function typeOf(given: Schema, schemas: Record<string, Schema>): string {
  const schema = resolved(given, schemas)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return [...new Set(choices.map((choice) => typeOf(choice, schemas)))].join(' or ')
  if (schema.enum) return `one of: ${schema.enum.filter((value) => value !== null).join(', ')}`
  if (schema.items) return `list of ${typeOf(schema.items, schemas)}`
  if (schema.properties)
    return `object with ${fieldsOf(schema, schemas)
      .map(({ name }) => name)
      .join(', ')}`
  const types = [schema.type ?? 'any'].flat()
  const format = schema.format === undefined ? '' : ` (${schema.format})`
  return types.join(' or ') + format
}
