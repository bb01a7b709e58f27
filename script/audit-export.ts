// Writes the whole audit trail as JSON lines on the standard output, for verifier/verify.ts or anyone's own (docs/audit-format.md).
import { exportTrail } from '#access/server/export-trail.ts'
import { CannotStart } from '#edge/cannot-start.ts'
import { beside } from '#edge/open-beside.ts'
import { readSettings } from '#edge/settings.ts'

const write = (lines: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) =>
    process.stdout.write(`${lines.join('\n')}\n`, error => (error ? reject(error) : resolve())),
  )

beside(readSettings(process.env), house => exportTrail(house, write)).catch(error => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = error instanceof CannotStart ? error.exitCode : 70
})
