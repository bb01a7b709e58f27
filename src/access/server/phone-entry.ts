// Coming in by telephone, server side: a code to a number, the code back, and the account it opens.
import { randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { isFrenchMobile, phoneFrom } from '#kit/phone.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { codeRules } from '../account.ts'
import { words } from '../phone.words.ts'
import { decidePhoneEntry, proveByPhone, startByPhone } from '../phone-entry.ts'
import { networkOf } from '../throttle.ts'
import { insertAccount } from './access.store.ts'
import { accountOpenedBy, opensByTelephoneAlone } from './phone.store.ts'
import { knowsDevice, openSession } from './sessions.ts'
import { type Counted, mayTry } from './throttle.ts'

const macOf = (house: House, attempt: Id, code: string) => house.keys.mac('phone-code', `${attempt}:${code}`)
const sealedIn = (row: Id) => ({ column: 'phone_attempt.number_sealed', row })

/** By number and network, known or not, so that a number without an account behaves as one that has one. */
const lanes = async (house: House, call: Call, number: string): Promise<readonly Counted[]> => {
  const known = await house.db.as({ system: 'sign-in' }, call.at).write(async db => {
    const held = await accountOpenedBy(db, house, number)
    return held !== undefined && (await knowsDevice(db, call.device, held.account_id))
  })
  const network = networkOf(call.address)
  const own: readonly Counted[] = known
    ? [['text-known-device', number, call.device ?? '']]
    : [
        ['text-here', number, network],
        ['text-number', number],
      ]
  return [...own, ['text-network', network], ['text-all']]
}

export const serveStartByPhone = (house: House) =>
  serve(startByPhone, async ({ body }, call) => {
    const { telephone } = house
    if (!telephone) return refused('no-telephone')
    const number = phoneFrom(body.phone)
    if (!number || !isFrenchMobile(number)) return refused('not-a-mobile')
    if (!(await mayTry(house, call.at, await lanes(house, call, number)))) return refused('too-many-texts')
    let send = async () => {}
    const started = await call.write(db =>
      within(db, 'sign-in', async () => {
        const id = newId(call.at, house.random)
        const code = String(randomInt(1_000_000)).padStart(6, '0')
        await db
          .insertInto('phone_attempt')
          .values({
            id,
            number_sealed: house.keys.own.seal(sealedIn(id), number),
            code_mac: macOf(house, id, code),
            language: body.language,
            tries: 0,
            created_at: call.at,
            expires_at: plusSeconds(call.at, codeRules.lifeSeconds),
            used_at: null,
          })
          .execute()
        const { hostname } = new URL(house.settings.url)
        send = () => telephone.text({ to: number, text: words[body.language].code(code, hostname) })
        return done({ id })
      }),
    )
    if (!started.ok) return started
    return send().then(
      () => started,
      error => {
        house.log.error({ err: error }, 'a code could not be sent by text')
        return refused('text-unavailable')
      },
    )
  })

/** Counts the try first, in a transaction of its own that stays whatever follows; then compares. */
const proven = async (house: House, attempt: Id, code: string, at: Instant) => {
  const row = await house.db.as({ system: 'sign-in' }, at).write(db =>
    db
      .updateTable('phone_attempt')
      .set(set => ({ tries: set('tries', '+', 1) }))
      .where('id', '=', attempt)
      .where('tries', '<', codeRules.mostTries)
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning(['number_sealed', 'code_mac', 'language'])
      .executeTakeFirst(),
  )
  if (!row) return 'code-expired'
  if (!timingSafeEqual(row.code_mac, macOf(house, attempt, code))) return 'wrong-code'
  return { number: house.keys.own.open(sealedIn(attempt), row.number_sealed), language: row.language }
}

export const serveProveByPhone = (house: House) =>
  serve(proveByPhone, async ({ params, body }, call) => {
    const proof = await proven(house, params.attemptId, body.code, call.at)
    if (typeof proof === 'string') return refused(proof)
    return call.write(db =>
      within(db, 'sign-in', async () => {
        const used = await db
          .updateTable('phone_attempt')
          .set({ used_at: call.at })
          .where('id', '=', params.attemptId)
          .where('used_at', 'is', null)
          .executeTakeFirst()
        if (used.numUpdatedRows !== 1n) return refused('code-expired')
        const { account, opened } = await enter(db, house, call, proof)
        await openSession(db, house, call, { account, proven: 'telephone', steppedUp: false })
        call.trace({ object: account, detail: `telephone-${opened}` })
        return done({ account: opened })
      }),
    )
  })

type Proof = Exclude<Awaited<ReturnType<typeof proven>>, string>

/** The account the number opens, or a new one. Two codes given back at once for one number wait for each other. */
const enter = async (db: Write, house: House, call: Call, { number, language }: Proof) => {
  const index = house.keys.blind('phone', number)
  await sql`select pg_advisory_xact_lock(hashtextextended(${index.toString('hex')}, 33))`.execute(db)
  const held = await accountOpenedBy(db, house, number)
  const facts = held && { provenAt: held.proven_at, other: !(await opensByTelephoneAlone(db, held.account_id)) }
  const opened = decidePhoneEntry(facts, call.at)
  if (held && opened === 'same') {
    await db.updateTable('account_phone').set({ proven_at: call.at }).where('id', '=', held.id).execute()
    return { account: held.account_id, opened }
  }
  if (held) await db.updateTable('account_phone').set({ ended_at: call.at }).where('id', '=', held.id).execute()
  const account = await insertAccount(db, house, call.at, {
    passwordHash: null,
    language,
    role: 'patient',
    confirmed: true,
  })
  await db
    .insertInto('account_phone')
    .values({
      id: newId(call.at, house.random),
      account_id: account,
      number,
      number_index: index,
      created_at: call.at,
      proven_at: call.at,
      ended_at: null,
    })
    .execute()
  return { account, opened }
}
