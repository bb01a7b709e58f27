// The log: one JSON line an event, identifiers only; bodies, names, addresses and health data never reach it.
import { type Logger, pino } from 'pino'

export type Log = Logger

export const openLog = (level: 'info' | 'warn' | 'silent' = 'info'): Log =>
  pino({
    level,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: label => ({ level: label }) },
  })
