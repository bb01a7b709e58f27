// Prints one hash of the files and folders given, relative to the working folder; tests do not count.
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const filesIn = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  return found.isFile() ? [path] : globSync('**/*.*', { cwd: path }).map(name => join(path, name))
}

const hash = createHash('sha256')
for (const file of process.argv.slice(2).flatMap(filesIn).sort()) {
  if (/\.test\.tsx?$/.test(file) || !statSync(file).isFile()) continue
  hash.update(file).update('\0').update(readFileSync(file)).update('\0')
}
process.stdout.write(hash.digest('hex'))
