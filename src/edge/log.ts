// The log: one JSON line an event, identifiers only; bodies, names, addresses and health data never reach it.
import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** `lines` is where it goes, when not to the standard output. An error is given as `err`: `faultOf` says what is kept of it. */
export const openLog = (level: 'info' | 'warn' | 'silent' = 'info', lines?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: label => ({ level: label }) },
      serializers: { err: faultOf },
    },
    lines ?? pino.destination(1),
  )

/**
 * What the log keeps of an error: its kind, where it was thrown, and its sentence only when the sentence is ours. Others quote
 * what they choked on (PostgreSQL the value, `JSON.parse` the text around it), which here may be what a patient wrote.
 */
export const faultOf = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, table, constraint } = error as Error & Record<'code' | 'table' | 'constraint', unknown>
  const ours = error.constructor === Error && code === undefined
  const at = error.stack?.split('\n').filter(line => line.startsWith('    at '))
  return {
    kind: error.constructor.name,
    ...(ours ? { sentence: error.message } : {}),
    ...Object.fromEntries(Object.entries({ code, table, constraint }).filter(([, word]) => typeof word === 'string')),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
    ...(at ? { at } : {}),
  }
}
