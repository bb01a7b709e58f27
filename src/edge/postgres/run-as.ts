// Under which user PostgreSQL runs: it refuses to be root, and many of our hosts are containers where we are root.
import { execFile, type SpawnOptions } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../cannot-start.ts'

/**
 * `ourselves` when we are not root. `namespace`: root seen as another user inside a user namespace, so files stay
 * root's outside. `user`: a real unprivileged user, who must own the folder and be able to reach it.
 */
export type RunAs =
  | { readonly kind: 'ourselves'; readonly uid: number }
  | { readonly kind: 'namespace'; readonly uid: 0 }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }

/** `nobody`, whose number is the same on every Linux. */
const unprivileged = 65534
const unshareArgs = ['--user', `--map-user=${unprivileged}`, `--map-group=${unprivileged}`, '--']

const namespaceWorks = (): Promise<boolean> =>
  promisify(execFile)('unshare', [...unshareArgs, 'true']).then(
    () => true,
    () => false, // no such program, or the kernel or the container forbids it
  )

/** Chooses for a folder; an existing one keeps the user it already belongs to. */
export const chooseRunAs = async (folder: string, namespaces = namespaceWorks): Promise<RunAs> => {
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) return { kind: 'ourselves', uid }
  const owner = await stat(folder).catch(() => undefined)
  if (owner && owner.uid !== 0) return { kind: 'user', uid: owner.uid, gid: owner.gid }
  if (await namespaces()) return { kind: 'namespace', uid: 0 }
  if (owner && owner.uid === 0) await chown(folder, unprivileged, unprivileged)
  return { kind: 'user', uid: unprivileged, gid: unprivileged }
}

/** A folder that does not exist yet will be made by us, and can be crossed. */
const mayCross = async (folder: string, who: { uid: number; gid: number }): Promise<boolean> => {
  const found = await stat(folder).catch(() => undefined)
  if (!found) return true
  const { uid, gid, mode } = found
  return (mode & (uid === who.uid ? 0o100 : gid === who.gid ? 0o010 : 0o001)) !== 0
}

/** Refuses, naming the folder, when the other user cannot walk from the root of the disk to `path`. */
export const assertReachable = async (path: string, runAs: RunAs): Promise<void> => {
  if (runAs.kind !== 'user') return
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(await mayCross(folder, runAs)))
      throw new CannotStart(
        'folder',
        `PostgreSQL ne peut pas fonctionner sous root et son utilisateur (uid ${runAs.uid}) ne peut pas traverser ${folder} : lancez le serveur sous un autre utilisateur que root, ou choisissez COLLOQUE_DATA dans un dossier accessible.`,
      )
    if (folder === dirname(folder)) return
  }
}

/** Gives a file or folder we just made to the user that runs PostgreSQL. */
export const giveTo = async (path: string, runAs: RunAs): Promise<void> => {
  if (runAs.kind === 'user') await chown(path, runAs.uid, runAs.gid)
}

/** The command line and spawn options that run `file` as that user, with nothing of our environment but the path. */
export const commandAs = (
  runAs: RunAs,
  file: string,
  args: readonly string[],
): { file: string; args: string[]; options: SpawnOptions } => {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }
  if (runAs.kind === 'namespace') return { file: 'unshare', args: [...unshareArgs, file, ...args], options: { env } }
  const user = runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : {}
  return { file, args: [...args], options: { env, ...user } }
}
