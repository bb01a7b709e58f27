// The two answers an act can give: what it did, or a refusal with a code from a closed list.

/** A refusal is expected and explained; `detail` holds what the sentence shown needs (numbers, names of fields), never health data. */
export interface Refused<Code extends string> {
  readonly ok: false
  readonly refused: Code
  readonly detail?: Readonly<Record<string, string | number>>
}

export interface Done<Value> {
  readonly ok: true
  readonly value: Value
}

/** What a decision returns. A fault is never a value: it is thrown, caught once at the edge and answered 500 with its id. */
export type Outcome<Value, Code extends string> = Done<Value> | Refused<Code>

export const done = <Value>(value: Value): Done<Value> => ({ ok: true, value })

export const refused = <Code extends string>(
  code: Code,
  detail?: Readonly<Record<string, string | number>>,
): Refused<Code> => (detail ? { ok: false, refused: code, detail } : { ok: false, refused: code })
