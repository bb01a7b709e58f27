// Mails the owner of an account what changed of its security: a fact of the act's own transaction, then a job that tries again.
import type { Write } from '#edge/database.ts'
import type { Call, House } from '#edge/house.ts'
import type { Job } from '#edge/jobs.ts'
import type { Listener } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { type Instant, msOf } from '#kit/time.ts'
import type { Language } from '#kit/words.ts'
import { deviceOf, partOf } from '../device.ts'
import { words } from '../security.words.ts'
import { type NoticeKind, noticeKinds } from '../security-notice.ts'

const jobName = 'access/mail-security-notice'
const factOf = (kind: NoticeKind) => `access/${kind}` as const

export const tellOwner = (db: Write, call: Call, kind: NoticeKind, account: Id, session: Id): Promise<void> =>
  call.tell(db, { name: factOf(kind), body: { account, session, notice: call.newId() } })

export const queueNotices = (house: House): Listener[] =>
  noticeKinds.map(kind => ({
    name: `access/queue-${kind}`,
    fact: factOf(kind),
    hear: (_db, { account = '', session = '', notice = '' }) =>
      house.jobs.send(jobName, { account, session, kind }, { once: notice }),
  }))

export const mailNotice = (house: House): Job => ({
  name: jobName,
  async run({ account = '', session = '', kind }) {
    const said = noticeKinds.find(one => one === kind)
    if (!said) throw new Error(`no such notice: ${kind}`)
    const found = await house.db
      .as({ system: 'sign-in' }, house.time.now())
      .read(db =>
        db
          .selectFrom('session')
          .innerJoin('account', 'account.id', 'session.account_id')
          .select(['account.email', 'account.language', 'session.user_agent', 'session.address', 'session.created_at'])
          .where('session.id', '=', session)
          .where('account.id', '=', account)
          .executeTakeFirst(),
      )
    // An account that only a telephone opens has nowhere a letter could go.
    if (!found?.email) return
    const text = words[found.language].notice
    const lines = [
      text.kinds[said],
      ...(said === 'new-device' ? [text.from(deviceOf(found.user_agent), partOf(found.address))] : []),
      ...(said === 'new-device' ? [text.on(inParis(found.created_at, found.language))] : []),
      text.notYou(`${house.settings.url}/compte/pas-moi`),
    ]
    await house.mail.send({ to: found.email, subject: text.subject, text: lines.join('\n\n') })
  },
})

/** An account has no zone of its own: the one named is said in the sentence. */
const inParis = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(
    msOf(at),
  )
