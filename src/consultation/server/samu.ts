// The operator's own numbers of SAMU: a JSON file read once, at the start, and refused whole when one of them is wrong.
import { readFileSync } from 'node:fs'
import { CannotStart } from '#edge/cannot-start.ts'
import { type SamuNumbers, samuNumbers } from '../samu.ts'

/** @throws CannotStart when the file is not there or is not `{ "35": { "number": "+33…", "source", "on", "verified" } }` */
export const declaredNumbers = (file: string | undefined): SamuNumbers => {
  if (file === undefined) return {}
  try {
    return samuNumbers.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new CannotStart(
      'settings',
      'COLLOQUE_SAMU doit nommer un fichier JSON : par département, un numéro au format +33…, sa source, le jour et s’il est vérifié.',
    )
  }
}
