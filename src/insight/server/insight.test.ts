// The two questions by HTTP: once, after the end, and nothing that ties an answer to whom it came from.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BodyOf } from '#kit/route.ts'
import { granted } from '../../../test/path.ts'
import { patientGone, ReportScene } from '../../../test/report-scene.ts'
import { answerSatisfaction, readSatisfaction } from '../satisfaction.ts'

let scene: ReportScene
beforeAll(async () => {
  scene = await ReportScene.open()
})
afterAll(() => scene?.house.close())

const answer = (body: BodyOf<typeof answerSatisfaction>) =>
  scene.patient.call(answerSatisfaction, { params: scene.params, body })

test('are answered once the consultation is over, once, and told to the lead from ten on', async () => {
  await scene.another()
  expect(await answer({ met: 'yes' })).toMatchObject({ refused: 'not-over' })
  await scene.close(patientGone)
  expect(await answer({})).toMatchObject({ refused: 'nothing-answered' })
  granted(answerSatisfaction, await answer({ met: 'yes', heard: 'no' }))
  expect(await answer({ met: 'yes' })).toMatchObject({ refused: 'already-answered' })
  const vasseur = await scene.house.play('vasseur')
  const counts = async () => granted(readSatisfaction, await vasseur.call(readSatisfaction))
  expect(await counts()).toEqual({ met: null, heard: null })
  await scene.house.owner.query(`insert into satisfaction (id, structure_id, month_at, met)
    select gen_random_uuid(), s.structure_id, s.month_at, case when n <= 12 then 'yes' else 'no' end
    from satisfaction s, generate_series(1, 23) n`)
  expect(await counts()).toEqual({
    met: { answered: 24, yes: 13, partly: null, no: null, partlyOrNo: 11 },
    heard: null,
  })
})

test('leave nothing by which an answer could be found again', async () => {
  const { rows } = await scene.house.owner.query('select * from satisfaction order by heard nulls last limit 1')
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['heard', 'id', 'met', 'month_at', 'structure_id'])
  expect(rows[0]?.month_at.toISOString()).toBe('2027-01-01T00:00:00.000Z')
  // The version of the id is the one that holds no time.
  expect(rows[0]?.id[14]).toBe('4')
})
