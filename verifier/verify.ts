// Checks an exported trail, or a patient's extract of it, with nothing of Colloque: only Node. The format is docs/audit-format.md.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Line = { [key: string]: Json }
export interface Head {
  position: number
  chain: string
  at: string
  /** In hexadecimal; absent in the older form of the file, which only the deployment itself could check. */
  signature?: string
}
interface Told {
  detail: Json
  sealed: boolean
}

export interface Report {
  /** Empty when nothing that is chained was changed, removed, inserted or moved, and every receipt holds. */
  findings: string[]
  links: number
  /** Written since the last link: not proven yet. */
  unsealed: number
  heads: number
  /** Chained after the last signed head. */
  unsigned: number
  receipts: number
  publicKey: string | undefined
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const genesis = '0'.repeat(64)
const leafOf = (entry: Json[]): string => sha256(JSON.stringify(['colloque-audit-1', ...entry]))
const next = (previous: string, position: number, leaf: string): string => sha256(`${previous}:${position}:${leaf}`)
/** Where things stand in an entry: id, at, act, account, role, system, session, patient, object, outcome, detail. */
const [idAt, objectAt, detailAt] = [0, 8, 10]

const signed = (head: Head, publicKey: string): boolean => {
  if (!head.signature) return false
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  const text = `colloque-head-1:${head.position}:${head.chain}:${head.at}`
  return verifySignature(null, Buffer.from(text), key, Buffer.from(head.signature, 'hex'))
}

/** The lines of the file kept outside the database: `position chain instant signature`. */
export const readHeads = (text: string): Head[] =>
  text.split('\n').flatMap(line => {
    const [position = '', chain = '', at = '', last = ''] = line.split(' ')
    if (line === '') return []
    const older = /^[0-9a-f]{64}$/.test(last)
    const signature = older ? {} : { signature: Buffer.from(last, 'base64url').toString('hex') }
    return [{ position: Number(position), chain, at, ...signature }]
  })

class Checker {
  readonly findings: string[] = []
  links = 0
  unsealed = 0
  receipts = 0
  readonly heads: Head[] = []
  publicKey: string | undefined
  /** What entries say of an object, for the receipts. */
  readonly told = new Map<string, Told[]>()
  /** The chain's hash at the positions that a head names. */
  readonly reached = new Map<number, string>([[0, genesis]])
  private readonly named: Set<number>
  readonly spans: { from: number; leaves: string[] }[] = []
  private chain = genesis
  private ended = false
  private extract = false

  constructor(outside: readonly Head[], pinned: string | undefined) {
    this.named = new Set(outside.map(head => head.position))
    this.publicKey = pinned
  }

  find(what: string): void {
    if (this.findings.length < 1000) this.findings.push(what)
  }

  read(line: Line): void {
    const kind = line.kind
    if (kind === 'colloque-trail' || kind === 'colloque-extract') this.open(line)
    else if (kind === 'link') this.link(line)
    else if (kind === 'loose') this.loose(line)
    else if (kind === 'span') this.span(line)
    else if (kind === 'line') this.line(line)
    else if (kind === 'head') this.head(line as unknown as Head)
    else if (kind === 'receipt') this.receipt(line)
    else if (kind === 'day-end') this.dayEnd(line)
    else if (kind === 'end') this.ended = true
    else throw new Error(`unknown line ${String(kind)}`)
  }

  private open(line: Line): void {
    if (line.version !== 1) throw new Error(`unknown version ${String(line.version)}`)
    this.extract = line.kind === 'colloque-extract'
    if (typeof line.publicKey !== 'string') return
    if (this.publicKey && this.publicKey !== line.publicKey)
      this.find('la clé publique n’est pas celle qui est attendue')
    this.publicKey ??= line.publicKey
  }

  /** Before the links: the chain's hash at its position is kept when they come by. */
  private head(head: Head): void {
    this.heads.push(head)
    this.named.add(head.position)
  }

  private link(line: Line): void {
    const position = Number(line.position)
    const expected = this.links + 1
    if (position !== expected) this.find(`position ${expected} : une position manque dans la chaîne`)
    this.links = position
    const leaf = String(line.leaf)
    if (line.chain !== next(this.chain, position, leaf))
      this.find(`position ${position} : un maillon ne suit pas le précédent`)
    this.chain = String(line.chain)
    if (this.named.has(position)) this.reached.set(position, this.chain)
    if (!Array.isArray(line.entry)) {
      this.find(`position ${position} : une entrée chaînée a disparu`)
      return
    }
    if (leafOf(line.entry) !== leaf || line.entry[idAt] !== line.entryId)
      this.find(`position ${position} : une entrée chaînée a été modifiée`)
    this.note(line.entry, true)
  }

  private loose(line: Line): void {
    if (!Array.isArray(line.entry)) throw new Error('a loose line without its entry')
    if (line.pending === true) this.unsealed++
    else this.find(`entrée ${String(line.entry[idAt])} : ni chaînée ni en attente de l’être`)
    this.note(line.entry, false)
  }

  /** A stretch of the chain, from one of the extract's lines to the first signed head that covers it. */
  private span(line: Line): void {
    const [from, leaves] = [Number(line.from), (line.leaves as string[]) ?? []]
    const head = line.head as unknown as Head
    let chain = String(line.previous)
    leaves.forEach((leaf, index) => {
      chain = next(chain, from + index, leaf)
    })
    if (head.position !== from + leaves.length - 1 || head.chain !== chain)
      this.find(`positions ${from} à ${head.position} : un maillon ne suit pas le précédent`)
    this.heads.push(head)
    this.reached.set(head.position, chain)
    this.spans.push({ from, leaves })
  }

  private line(line: Line): void {
    const entry = line.entry as Json[]
    if (line.position === null) {
      this.unsealed++
      this.note(entry, false)
      return
    }
    const position = Number(line.position)
    const span = this.spans.find(one => position >= one.from && position < one.from + one.leaves.length)
    if (span?.leaves[position - span.from] !== leafOf(entry))
      this.find(`position ${position} : cette ligne n’est pas dans la chaîne`)
    this.links++
    this.note(entry, true)
  }

  private note(entry: Json[], sealed: boolean): void {
    const object = entry[objectAt]
    if (typeof object !== 'string') return
    const detail = entry[detailAt] ?? null
    if (typeof detail === 'string' && /^[0-9a-f]{64}$/.test(detail))
      this.told.set(object, [...(this.told.get(object) ?? []), { detail, sealed }])
  }

  private holds(object: string, text: string, what: string): void {
    const line = this.told.get(object)?.find(one => one.detail === sha256(text))
    if (!line) this.find(`${what} : aucune ligne de la trace ne porte son empreinte`)
  }

  private receipt(line: Line): void {
    const fields = line.receipt as Json[]
    const what = `reçu ${String(fields[0])}`
    this.receipts++
    this.holds(String(fields[0]), JSON.stringify(['colloque-receipt-1', ...fields]), what)
    if (Number(line.keysLeft) + Number(line.messagesLeft) > 0) this.find(`${what} : ce qu’il dit effacé est encore là`)
  }

  private dayEnd(line: Line): void {
    const fields = line.dayEnd as Json[]
    this.holds(String(line.object), JSON.stringify(['colloque-day-end-1', ...fields]), `clé du ${String(fields[0])}`)
  }

  close(outside: readonly Head[]): Report {
    if (!this.ended) this.find('l’export est incomplet : sa dernière ligne manque')
    // Those of the database too: a head that was signed there and not yet written outside still holds the chain to its length.
    const kept = new Set(outside.map(head => `${head.position} ${head.chain}`))
    const heads = [...outside, ...this.heads.filter(head => !kept.has(`${head.position} ${head.chain}`))]
    let signedBefore = false
    let last = 0
    for (const head of heads) {
      const good = this.publicKey !== undefined && signed(head, this.publicKey)
      // The older form, which bears no signature, came before every signed one or is not ours.
      if (!good && (head.signature || signedBefore))
        this.find(`tête ${head.position} : sa signature n’est pas la nôtre`)
      signedBefore ||= good
      if (good) last = Math.max(last, head.position)
      const chain = this.reached.get(head.position)
      if (chain === undefined && !this.extract && head.position > this.links)
        this.find(`position ${head.position} : la chaîne est plus courte que la tête gardée hors de la base`)
      else if (chain !== undefined && chain !== head.chain)
        this.find(`position ${head.position} : la chaîne diffère de la tête gardée hors de la base`)
    }
    if (this.links > 0 && last === 0) this.find('aucune tête signée ne couvre la chaîne')
    const { findings, links, unsealed, receipts, publicKey } = this
    const unsigned = this.extract ? 0 : Math.max(0, links - last)
    return { findings, links, unsealed, heads: heads.length, unsigned, receipts, publicKey }
  }
}

/**
 * @param lines the export or the extract, line by line
 * @param heads what was kept outside the database; without them, only the heads of the export itself are checked
 * @param pinned the public key noted when the deployment was first started
 */
export const verifyTrail = async (
  lines: AsyncIterable<string> | Iterable<string>,
  heads: readonly Head[] = [],
  pinned?: string,
): Promise<Report> => {
  const checker = new Checker(heads, pinned)
  for await (const text of lines) if (text.trim() !== '') checker.read(JSON.parse(text) as Line)
  return checker.close(heads)
}

const usage = 'Usage : node verifier/verify.ts [--heads audit-heads.log] [--key clé-publique] <export.jsonl | ->'

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { heads: { type: 'string' }, key: { type: 'string' } },
  })
  const [file] = positionals
  if (!file) throw new Error(usage)
  const heads = values.heads ? readHeads(readFileSync(values.heads, 'utf8')) : []
  const input = file === '-' ? process.stdin : createReadStream(file)
  const report = await verifyTrail(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), heads, values.key)
  const say = (text: string) => process.stdout.write(`${text}\n`)
  say(
    `${report.links} entrées chaînées, ${report.heads} têtes, ${report.unsealed} pas encore scellées, ${report.receipts} reçus d’effacement.`,
  )
  if (report.unsigned > 0) say(`${report.unsigned} entrées chaînées après la dernière tête signée.`)
  if (!values.heads)
    say('Les têtes gardées hors de la base n’ont pas été données : seules celles de l’export sont vérifiées.')
  say(
    `Clé publique : ${report.publicKey ?? 'inconnue'}${values.key ? ', celle attendue' : ' (à comparer à celle notée au premier démarrage)'}.`,
  )
  for (const finding of report.findings.slice(0, 50)) say(`ANOMALIE ${finding}.`)
  say(
    report.findings.length > 0
      ? `La trace a été altérée : ${report.findings.length} anomalies.`
      : 'La trace est intacte.',
  )
  return report.findings.length > 0 ? 1 : 0
}

if (import.meta.main)
  main().then(
    code => {
      process.exitCode = code
    },
    error => {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
      process.exitCode = 2
    },
  )
