// Why the server does not start: one sentence for the person at the terminal, and the exit code of the process.

/** Exit codes, after the names of sysexits.h, so that a supervisor can tell a wrong setting from a machine in trouble. */
export const exitCodes = { unavailable: 69, fault: 70, folder: 73, busy: 75, settings: 78 } as const

/** Thrown before anything is served. `message` is French, whole, and says what to do; it never holds a secret. */
export class CannotStart extends Error {
  readonly exitCode: number

  constructor(kind: keyof typeof exitCodes, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'CannotStart'
    this.exitCode = exitCodes[kind]
  }
}
