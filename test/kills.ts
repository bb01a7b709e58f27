// A load of real acts while the server or its PostgreSQL is killed, and the ledger of everything that was acknowledged.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { readChat, say } from '#consultation/chat.ts'
import { enter } from '#consultation/enter.ts'
import { ownerRole } from '#edge/postgres/initialise.ts'
import { readPassword } from '#edge/postgres/owner.ts'
import { findPostmaster, type Postmaster } from '#edge/postgres/postmaster.ts'
import { chooseRunAs } from '#edge/postgres/run-as.ts'
import { stopServer } from '#edge/postgres/server-process.ts'
import type { Id } from '#kit/id.ts'
import type { AnyRoute, OutcomeOf } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import { startIntake } from '#orientation/start-intake.ts'
import type { Section } from '#report/note.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { join as joinRoom } from '#waiting-room/join.ts'
import { leave } from '#waiting-room/place.ts'
import type { Person } from './house.ts'
import { brokenPromises } from './invariants.ts'
import { beginConsultation, granted, patientOf, prepareRequest } from './path.ts'
import { healthy, type ServedAlone, serveAlone } from './process.ts'

const verifier = resolve(import.meta.dirname, '../script/audit-verify.ts')

export type Victim = 'server' | 'postgres'

/** What was answered « done »: it must be found again, once, whatever was killed afterwards. */
export interface Ledger {
  readonly chats: Map<Id, Map<Id, string>>
  readonly notes: Map<string, { consultation: Id; section: Section; version: number; text: string }>
  readonly intakes: Set<Id>
  readonly left: Set<Id>
}

export interface Killing {
  readonly ledger: Ledger
  /** Kills `victim` in the middle of one round of writes; answers milliseconds from the kill to `/health` true, and what was in flight. */
  round(victim: Victim, after: number): Promise<{ back: number; inFlight: number; cut: number }>
  /** How many acts were acknowledged. */
  acknowledged(): number
  /** What was lost, doubled or broken; empty when all is well. */
  check(): Promise<readonly unknown[]>
  close(): Promise<void>
}

/** A demonstration with its embedded PostgreSQL, fsync on as it is for a real one, two consultations and someone who waits. */
export const openKilling = async (): Promise<Killing> => {
  const served = await serveAlone()
  const data = join(served.folder, 'data', 'postgres')
  const { uid } = await chooseRunAs(data)
  const [jeanne, arnoux, yanis, benali, marcel] = await Promise.all(
    ['jeanne', 'arnoux', 'yanis', 'benali', 'marcel'].map(name => served.play(name)),
  )
  if (!jeanne || !arnoux || !yanis || !benali || !marcel) throw new Error('nobody plays')
  const ledger: Ledger = { chats: new Map(), notes: new Map(), intakes: new Set(), left: new Set() }
  const writers: Writer[] = []
  for (const [patient, doctor] of [
    [jeanne, arnoux],
    [yanis, benali],
  ] as const) {
    const { consultation } = await beginConsultation(patient, doctor)
    for (const one of [patient, doctor]) {
      granted(enter, await one.call(enter, { params: { consultationId: consultation }, body: { relayOnly: false } }))
      writers.push(chatter(ledger, one, consultation))
    }
    writers.push(noter(ledger, doctor, consultation, 'examination'), noter(ledger, doctor, consultation, 'conduct'))
    writers.push(asker(ledger, patient, await patientOf(patient)))
  }
  writers.push(waiter(ledger, marcel, await prepareRequest(marcel)))
  const hub = lifeline()
  const round: Killing['round'] = async (victim, after) => {
    let acknowledged = 0
    let killing: Promise<number> | undefined
    let inFlight = 0
    let [open, cut] = [0, 0]
    const kill = async () => {
      inFlight = open
      const from = performance.now()
      await killers[victim](served, data, uid)
      if (victim === 'server') await served.start()
      // Every process of the database is dead: the first healthy answer is of a new one.
      else await healthy(served.url)
      hub.back()
      return performance.now() - from
    }
    const act: Act = async send => {
      for (;;) {
        open++
        const outcome = await send().catch(() => undefined)
        open--
        if (outcome) {
          if (++acknowledged === after) {
            hub.gone()
            killing = kill()
          }
          return outcome as never
        }
        cut++
        await hub.alive()
      }
    }
    await Promise.all(writers.map(write => write(act)))
    if (!killing) throw new Error(`only ${acknowledged} acts were acknowledged: nothing was killed`)
    return { back: await killing, inFlight, cut }
  }
  return {
    ledger,
    round,
    acknowledged: () =>
      [...ledger.chats.values()].reduce((sum, lines) => sum + lines.size, 0) +
      [...ledger.notes.values()].reduce((sum, note) => sum + note.version, 0) +
      ledger.intakes.size +
      ledger.left.size,
    check: () => check(served, ledger, data, uid, [arnoux, benali]),
    async close() {
      await served.stop()
      await stopServer(data, uid).catch(() => undefined)
      await rm(served.folder, { recursive: true, force: true })
    },
  }
}

/** Sends until it is answered: again with the same key when the connection or the database died under it. */
type Act = <R extends AnyRoute>(send: () => Promise<OutcomeOf<R>>) => Promise<OutcomeOf<R>>
type Writer = (act: Act) => Promise<void>

/** Whoever was cut waits here until the process is back, as a page waits for its socket. */
const lifeline = () => {
  let { promise, resolve } = Promise.withResolvers<void>()
  resolve()
  return {
    gone() {
      const next = Promise.withResolvers<void>()
      promise = next.promise
      resolve = next.resolve
    },
    back: () => resolve(),
    alive: () => promise,
  }
}

const chatter =
  (ledger: Ledger, person: Person, consultation: Id): Writer =>
  async act => {
    const lines = ledger.chats.get(consultation) ?? new Map<Id, string>()
    ledger.chats.set(consultation, lines)
    for (let count = 0; count < 2; count++) {
      const [key, text] = [randomUUID(), randomUUID()]
      const params = { consultationId: consultation }
      const { id } = granted(say, await act<typeof say>(() => person.call(say, { params, body: { text }, key })))
      lines.set(id, text)
    }
  }

const noter =
  (ledger: Ledger, person: Person, consultation: Id, section: Section): Writer =>
  async act => {
    for (let count = 0; count < 3; count++) {
      const before = ledger.notes.get(`${consultation} ${section}`)?.version ?? 0
      const body = { text: randomUUID(), version: before }
      const params = { consultationId: consultation, section }
      const { version } = granted(saveNote, await act<typeof saveNote>(() => person.call(saveNote, { params, body })))
      ledger.notes.set(`${consultation} ${section}`, { consultation, section, version, text: body.text })
      if (version !== before + 1) throw new Error(`a note went from ${before} to ${version}`)
    }
  }

const asker =
  (ledger: Ledger, person: Person, patientId: Id): Writer =>
  async act => {
    const key = randomUUID()
    const body = { reason: 'cough-fever' }
    const asked = await act<typeof startIntake>(() => person.call(startIntake, { params: { patientId }, body, key }))
    ledger.intakes.add(granted(startIntake, asked).id)
  }

const waiter =
  (ledger: Ledger, person: Person, intakeId: Id): Writer =>
  async act => {
    const key = randomUUID()
    const joined = await act<typeof joinRoom>(() => person.call(joinRoom, { params: { intakeId }, key }))
    const { id } = granted(joinRoom, joined)
    granted(leave, await act<typeof leave>(() => person.call(leave, { params: { ticketId: id } })))
    ledger.left.add(id)
  }

const killers: Readonly<Record<Victim, (served: ServedAlone, data: string, uid: number) => Promise<void>>> = {
  server: served => served.kill(),
  /** The postmaster and every process it started: nothing of it is left to answer. */
  async postgres(_served, data, uid) {
    const postmaster = await findPostmaster(data, uid)
    if (!postmaster) throw new Error('no PostgreSQL serves the folder')
    for (const pid of [postmaster.pid, ...(await childrenOf(postmaster.pid))]) kill(pid)
  },
}
const kill = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
const childrenOf = async (parent: number): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  const owned = await Promise.all(
    pids.map(async pid => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      return status.includes(`\nPPid:\t${parent}\n`)
    }),
  )
  return pids.filter((_, index) => owned[index])
}

const check = async (
  served: ServedAlone,
  ledger: Ledger,
  data: string,
  uid: number,
  doctors: readonly Person[],
): Promise<readonly unknown[]> => {
  const found: unknown[] = []
  const same = (what: string, actual: unknown, expected: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) found.push({ what, actual, expected })
  }
  const owner = await ownerOf(served, (await findPostmaster(data, uid)) as Postmaster)
  try {
    const ids = async (query: string, values: unknown[] = []) =>
      (await owner.query<{ id: string }>(query, values)).rows.map(({ id }) => id).sort()
    const leaders = new Map([...ledger.chats.keys()].map((id, index) => [id, doctors[index] as Person]))
    for (const [consultation, lines] of ledger.chats) {
      const rows = await ids('select id from chat_message where consultation_id = $1', [consultation])
      same('chat lines', rows, [...lines.keys()].sort())
      const leader = leaders.get(consultation) as Person
      const read = granted(readChat, await leader.call(readChat, { params: { consultationId: consultation } }))
      same('chat texts', read.lines.map(({ text }) => text).sort(), [...lines.values()].sort())
    }
    for (const note of ledger.notes.values()) {
      const leader = leaders.get(note.consultation) as Person
      const params = { consultationId: note.consultation }
      const { notes } = granted(readReport, await leader.call(readReport, { params }))
      const kept = notes.find(one => one.section === note.section)
      same('note', [kept?.version, kept?.text], [note.version, note.text])
    }
    const intakes = await ids(`select id from intake where used_at is null`)
    same('intakes', intakes, [...ledger.intakes].sort())
    const left = await ids(`select id from ticket where state = 'left'`)
    same('tickets left', left, [...ledger.left].sort())
    found.push(...(await brokenPromises(owner, new Date().toISOString() as Instant)))
    const doubled = await owner.query('select entry_id from audit_chain group by entry_id having count(*) > 1')
    found.push(...doubled.rows)
  } finally {
    await owner.end()
  }
  const env = {
    PATH: process.env.PATH,
    COLLOQUE_DATA: join(served.folder, 'data'),
    COLLOQUE_KEYS: served.keysFolder,
  }
  const trail = spawnSync(process.execPath, [verifier], { encoding: 'utf8', env })
  if (trail.status !== 0) found.push({ trail: trail.stdout + trail.stderr })
  return found
}

const ownerOf = async (served: ServedAlone, { socketFolder, port }: Postmaster): Promise<pg.Client> => {
  const password = await readPassword(join(served.keysFolder, 'database-owner'))
  const client = new pg.Client({ host: socketFolder, port, user: ownerRole, password, database: 'colloque' })
  await client.connect()
  return client
}

/** Milliseconds within which `/health` is to be true again on a machine that does nothing else: printed, since a busy one says nothing. */
const promised = 5000

/** The figures of one victim's rounds, in milliseconds, as a line of the table. */
export const lineOf = (victim: Victim, rounds: readonly { back: number; inFlight: number; cut: number }[]): string => {
  const backs = rounds.map(({ back }) => back).sort((one, other) => one - other)
  const at = (part: number) => Math.round(backs[Math.min(backs.length - 1, Math.floor(part * backs.length))] ?? 0)
  const sum = (key: 'inFlight' | 'cut') => rounds.reduce((total, one) => total + one[key], 0)
  const late = backs.filter(back => back > promised).length
  return [victim, rounds.length, sum('inFlight'), sum('cut'), at(0), at(0.5), at(1), late]
    .map((cell, index) => String(cell)[index ? 'padStart' : 'padEnd'](index ? 12 : 10))
    .join('')
}
export const tableHead = ['killed', 'times', 'in flight', 'cut', 'back min', 'p50', 'max (ms)', 'over 5 s']
  .map((cell, index) => cell[index ? 'padStart' : 'padEnd'](index ? 12 : 10))
  .join('')
