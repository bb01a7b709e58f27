// Inputs drawn from the routes' own schemas: right ones, and right ones with something wrong in them.
import fc from 'fast-check'
import { z } from 'zod'
import type { AnyRoute } from '#kit/route.ts'

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

export const schemaOf = (type: z.ZodType): Schema =>
  z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as unknown as Schema

/** What programs have choked on: in place of anything. */
export const hostile = fc.constantFrom<unknown>(
  ...[null, '', ' ', '\u0000', '\ud800', '\u202e', 'é'.repeat(3000), '<script>alert(1)</script>', "' or 1=1 --"],
  ...['../../etc/passwd', '%00', '{{7*7}}', 'a\r\nSet-Cookie: x=1', '0', '-1', 'NaN', '2026-02-30', '😀'.repeat(500)],
  ...[0, -1, 1e308, 2 ** 53, 0.1, true, false, [], {}, [[[[]]]], { $ne: null }, { __proto__: null }, ['a', 'b']],
)

/**
 * Values a schema accepts, as far as JSON Schema tells; identifiers are drawn among `ids`.
 * @param spoil how many of ten values are replaced by a hostile one
 */
export const drawn = (schema: Schema, ids: readonly string[], spoil: number): fc.Arbitrary<unknown> => {
  const right = rightOne(schema, ids, spoil)
  return spoil === 0 ? right : fc.oneof({ weight: 10 - spoil, arbitrary: right }, { weight: spoil, arbitrary: hostile })
}

const rightOne = (schema: Schema, ids: readonly string[], spoil: number): fc.Arbitrary<unknown> => {
  const inner = (one: Schema) => drawn(one, ids, spoil)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices) return fc.oneof(...choices.map(inner))
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {})
      if (properties.length === 0) return fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue(), { maxKeys: 4 })
      return fc.record(Object.fromEntries(properties.map(([name, one]) => [name, inner(one)])), {
        requiredKeys: [...(schema.required ?? [])],
      })
    }
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: Math.min(schema.minItems ?? 0, 3),
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      })
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 1000, 1e9) })
    case 'number':
      return fc.double({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 1000, 1e9), noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'string':
      return textOf(schema, ids)
    default:
      return fc.jsonValue()
  }
}

const textOf = ({ format, pattern, minLength = 0, maxLength = 40 }: Schema, ids: readonly string[]) => {
  if (format === 'uuid') return fc.constantFrom(...ids)
  if (format === 'email') return fc.constantFrom('attaque@example.org', 'jeanne.morvan@example.org')
  if (format === 'date') return fc.constantFrom('1990-01-01', '2020-02-29')
  if (format === 'date-time') return fc.constant('2027-01-12T08:30:00.000Z')
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40) })
}

export interface Input {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** Whole inputs of a route. The path is spoiled too, as far as an address can say it. */
export const inputsOf = (route: AnyRoute, ids: readonly string[], spoil: number): fc.Arbitrary<Input> => {
  const part = (type: z.ZodType | undefined) => (type ? drawn(schemaOf(type), ids, spoil) : fc.constant(undefined))
  return fc.record({ params: part(route.params), query: part(route.query), body: part(route.body) }).map(input => ({
    params: wordsOf(input.params),
    query: typeof input.query === 'object' && input.query !== null ? { ...input.query } : {},
    body: input.body,
  }))
}

const wordsOf = (params: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof params === 'object' && params !== null ? params : {}).map(([name, value]) => [
      name,
      // A path that cannot be written as an address never leaves a browser.
      String(typeof value === 'object' ? JSON.stringify(value) : value)
        .toWellFormed()
        .slice(0, 300) || 'x',
    ]),
  )
