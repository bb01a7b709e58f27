// Checks the whole audit trail: hands its export, and the heads kept beside the keys, to the verifier, and ends with its code.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportTrail } from '#access/server/export-trail.ts'
import { headsFile } from '#access/server/sealer.ts'
import { CannotStart } from '#edge/cannot-start.ts'
import { beside } from '#edge/open-beside.ts'
import { readSettings } from '#edge/settings.ts'

const verifier = join(import.meta.dirname, '../verifier/verify.ts')

const main = async (): Promise<void> => {
  const settings = readSettings(process.env)
  const folder = await mkdtemp(join(tmpdir(), 'colloque-verify-'))
  await beside(settings, async house => {
    // Taken before the trail is read: a server beside us goes on sealing, and a head of what came after would seem to lack its links.
    const [kept, taken] = [headsFile(settings.keysFolder), join(folder, 'heads')]
    // What cannot be copied cannot be read either: the verifier says so.
    const copied = await copyFile(kept, taken).then(
      () => taken,
      () => kept,
    )
    const heads = ['--heads', copied, '--key', house.keys.publicKey]
    const child = spawn(process.execPath, [verifier, ...heads, '-'], { stdio: ['pipe', 'inherit', 'inherit'] })
    const ended = once(child, 'close')
    // A verifier that stops early says why by itself.
    child.stdin.on('error', () => undefined)
    await exportTrail(house, async lines => {
      if (!child.stdin.write(`${lines.join('\n')}\n`)) await Promise.race([once(child.stdin, 'drain'), ended])
    })
    child.stdin.end()
    const [code] = await ended
    process.exitCode = code ?? 70
  }).finally(() => rm(folder, { recursive: true }))
}

main().catch(error => {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = error instanceof CannotStart ? error.exitCode : 70
})
