// What is thrown when nobody answers.

/** The line is cut or the server is restarting: what was asked may or may not have been done. */
export class Offline extends Error {
  override readonly name = 'Offline'
}
