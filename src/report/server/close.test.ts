// Closing through HTTP: never without a signature or a reason, everything ends together, and who still sees what.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readChat, say } from '#consultation/chat.ts'
import { accountOf } from '../../../test/path.ts'
import { patientGone, ReportScene } from '../../../test/report-scene.ts'
import { readReport } from '../report.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await ReportScene.open()
})
afterAll(() => scene?.house.close())

describe('closing', () => {
  beforeEach(async () => {
    await scene.another()
    await scene.prove()
  })
  test('without a signed compte rendu or a reason is refused', async () => {
    expect(await scene.close({ closing: 'with', outcome: 'done' })).toMatchObject({ refused: 'not-signed' })
    expect(await scene.close({ closing: 'without', reason: 'other', words: ' ' })).toMatchObject({
      refused: 'reason-unexplained',
    })
  })

  test('ends consultation, ticket and chat together, frees the professional, and bounds who sees what', async () => {
    const document = await scene.sign()
    expect(await scene.close({ closing: 'with', outcome: 'done' })).toMatchObject({ ok: true })
    const { owner } = scene.house
    const state = async (sql: string, id: string) => (await owner.query(sql, [id])).rows[0]
    expect(await state('select state, outcome from consultation where id = $1', scene.begun.consultation)).toEqual({
      state: 'closed',
      outcome: 'done',
    })
    expect(await state('select state from ticket where id = $1', scene.begun.ticket)).toEqual({ state: 'finished' })
    expect(await state('select busy_with from duty where account_id = $1', await accountOf(scene.doctor))).toEqual({
      busy_with: null,
    })
    expect(await state('select 1 from subject_key where subject_id = $1', scene.begun.consultation)).toBeUndefined()
    expect((await scene.read()).closing).toMatchObject({ outcome: 'done', documentId: document })
    expect(await scene.close({ closing: 'with', outcome: 'done' })).toMatchObject({ refused: 'already-closed' })
    expect(await scene.save('conduct', 'Trop tard', 1)).toMatchObject({ ok: false })
  })

  test('with a reason keeps it, sealed, with its date', async () => {
    expect(
      await scene.close({ closing: 'without', reason: 'technical-failure', words: 'Plus de réseau' }),
    ).toMatchObject({
      ok: true,
    })
    expect((await scene.read()).closing).toMatchObject({
      outcome: 'failed',
      reason: 'technical-failure',
      words: 'Plus de réseau',
      closedAt: scene.house.time.now(),
    })
    const row = await scene.house.owner.query('select words_sealed from closing where consultation_id = $1', [
      scene.begun.consultation,
    ])
    expect(row.rows[0].words_sealed.includes(Buffer.from('réseau'))).toBe(false)
  })

  test('the chat can no longer be read nor written', async () => {
    await scene.close(patientGone)
    expect((await scene.doctor.call(say, { params: scene.params, body: { text: 'Encore là ?' } as never })).ok).toBe(
      false,
    )
    expect(await scene.doctor.call(readChat, { params: scene.params })).toMatchObject({ ok: false })
  })
})

test('behind the routes the database itself hides drafts, reasons and contents from whoever does not lead', async () => {
  await scene.another()
  await scene.prove()
  await scene.sign()
  await scene.close({ closing: 'with', outcome: 'done' })
  const tables = ['note', 'compte_rendu', 'closing'] as const
  const seenBy = (account: string, role: string) =>
    scene.house.house.db
      .as({ account, session: account, role, steppedUp: false }, scene.house.time.now())
      .read(async db => {
        const seen = []
        for (const table of tables) {
          const rows = await db.selectFrom(table).select('consultation_id').execute()
          if (rows.some(row => row.consultation_id === scene.begun.consultation)) seen.push(table)
        }
        return seen
      })
  expect(await seenBy(await accountOf(scene.doctor), 'practitioner')).toEqual(['note', 'compte_rendu', 'closing'])
  expect(await seenBy(await accountOf(scene.patient), 'patient')).toEqual(['compte_rendu'])
  expect(await seenBy('01930000-0000-7000-8000-00000000dead', 'practitioner')).toEqual([])
})

test('thirty days after closing the professional no longer sees the report', async () => {
  await scene.another()
  await scene.close(patientGone)
  expect((await scene.doctor.call(readReport, { params: scene.params })).ok).toBe(true)
  scene.house.time.advance(30 * 86_400)
  const later = await scene.house.play('arnoux')
  expect(await later.call(readReport, { params: scene.params })).toMatchObject({ refused: 'not-found' })
})
