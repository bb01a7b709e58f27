// An example made from a JSON schema, for whoever reads the API; where nothing can be guessed, the schema names one (`examples`).

/** The part of JSON Schema that zod prints and that we read. */
export interface JsonSchema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: JsonSchema | boolean
  readonly not?: JsonSchema
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

const formats: Readonly<Record<string, string>> = {
  uuid: '01990000-0000-7000-8000-000000000001',
  'date-time': '2026-11-22T08:30:00.000Z',
  date: '2026-11-22',
  email: 'jeanne.morvan@example.org',
}

/** What is required and nothing more: the table beside it tells the rest. */
export const exampleOf = (schema: JsonSchema): unknown => {
  if (schema.examples?.length) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum?.length) return schema.enum[0]
  const forms = schema.oneOf ?? schema.anyOf
  if (forms) return exampleOf(forms.find(form => form.type !== 'null') ?? {})
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return schema.default ?? Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1))
    case 'boolean':
      return schema.default ?? false
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => exampleOf(schema.items ?? {}))
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name))
          .map(([name, form]) => [name, exampleOf(form)]),
      )
    default:
      return schema.default ?? null
  }
}

const textOf = ({ format, minLength = 0, maxLength = 40 }: JsonSchema): string =>
  formats[format ?? ''] ?? 'texte'.padEnd(minLength, '.').slice(0, maxLength)
