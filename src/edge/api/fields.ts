// The fields of a JSON schema as a reader wants them: one line each, with its form in words.
import type { JsonSchema } from './example.ts'

export interface FieldRow {
  /** `place.city`, `lines[]`; for one of several forms, the form's own word stands before: `some → lines[]`. */
  readonly name: string
  readonly form: string
  readonly required: boolean
  readonly description: string
}

const patterns: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  'date-time': 'instant',
  date: 'day, YYYY-MM-DD',
  email: 'e-mail address',
}

const between = (unit: string, least: number | undefined, most: number | undefined): string => {
  const top = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined
  const low = least !== undefined && least > -Number.MAX_SAFE_INTEGER ? least : undefined
  if (low === undefined && top === undefined) return ''
  if (low !== undefined && low === top) return `, ${low}${unit}`
  if (top === undefined) return `, ${low}${unit} or more`
  return low === undefined || low === 0 ? `, at most ${top}${unit}` : `, ${low} to ${top}${unit}`
}

const orNull = (schema: JsonSchema): JsonSchema | undefined => {
  const rest = schema.anyOf?.filter(one => one.type !== 'null')
  return schema.anyOf && rest?.length === 1 && rest.length < schema.anyOf.length ? rest[0] : undefined
}

/** The form of a value in words: « text, at most 120 characters ». */
export const formOf = (schema: JsonSchema): string => {
  const nullable = orNull(schema)
  if (nullable) return `${formOf(nullable)}, or null`
  if (schema.const !== undefined) return `always ${JSON.stringify(schema.const)}`
  if (schema.enum) return `one of ${schema.enum.map(one => String(one)).join(', ')}`
  if (schema.oneOf || schema.anyOf) return `one of ${(schema.oneOf ?? schema.anyOf ?? []).length} forms`
  switch (schema.type) {
    case 'string':
      if (schema.format && patterns[schema.format]) return patterns[schema.format] ?? ''
      return `text${between(' characters', schema.minLength, schema.maxLength)}${schema.pattern ? `, as ${schema.pattern}` : ''}`
    case 'integer':
      return `integer${between('', schema.minimum, schema.maximum)}`
    case 'array':
      return `list${between(' items', schema.minItems, schema.maxItems)} of ${formOf(schema.items ?? {})}`
    default:
      return schema.type ?? 'anything'
  }
}

/** Which form a variant is: the values of its constant fields. */
const wordOf = (variant: JsonSchema): string =>
  Object.values(variant.properties ?? {})
    .filter(one => one.const !== undefined)
    .map(one => String(one.const))
    .join(' ') || formOf(variant)

/** Every field of a schema, depth first. */
export const rowsOf = (schema: JsonSchema, path = ''): readonly FieldRow[] => {
  const inner = orNull(schema)
  if (inner) return rowsOf(inner, path)
  const forms = schema.oneOf ?? schema.anyOf
  if (forms)
    return forms.flatMap(form => rowsOf(form, path).map(row => ({ ...row, name: `${wordOf(form)} → ${row.name}` })))
  if (schema.type === 'array') return rowsOf(schema.items ?? {}, `${path}[]`)
  return Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const here = path === '' ? name : `${path}.${name}`
    const required = schema.required?.includes(name) ?? false
    return [{ name: here, form: formOf(one), required, description: one.description ?? '' }, ...rowsOf(one, here)]
  })
}
