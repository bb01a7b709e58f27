// A busy deployment: Jeanne's whole path with everything it makes, beside which others try their hands.
import { randomUUID } from 'node:crypto'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { say } from '#consultation/chat.ts'
import { enter } from '#consultation/enter.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import type { Person, TestHouse } from '../../house.ts'
import { beginConsultation, granted } from '../../path.ts'
import { addPhoto } from '../../photos.ts'

/** Jeanne in consultation with Dr Arnoux, photographed, written to, noted and signed. */
export const makeBusy = async (house: TestHouse): Promise<{ jeanne: Person; arnoux: Person }> => {
  const [jeanne, arnoux] = [await house.play('jeanne'), await house.play('arnoux')]
  const { consultation, intake } = await beginConsultation(jeanne, arnoux)
  await addPhoto(jeanne, intake)
  const params = { consultationId: consultation }
  for (const one of [jeanne, arnoux]) granted(enter, await one.call(enter, { params, body: { relayOnly: false } }))
  granted(say, await jeanne.call(say, { params, body: { text: 'Bonjour.' }, key: randomUUID() }))
  for (const section of ['examination', 'hypothesis', 'conduct'] as const)
    await arnoux.call(saveNote, { params: { ...params, section }, body: { text: 'Essai.', version: 0 } })
  const { code } = granted(personaCode, await arnoux.call(personaCode))
  granted(stepUp, await arnoux.call(stepUp, { body: { code } }))
  const { revision } = granted(readReport, await arnoux.call(readReport, { params }))
  granted(sign, await arnoux.call(sign, { params, body: { revision } }))
  return { jeanne, arnoux }
}

/**
 * Every identifier there is, one or two a column of every table. What is public to whoever asks (the structures, the texts
 * of consent) has no identifier among them.
 */
export const everyId = async ({ owner }: TestHouse): Promise<string[]> => {
  const columns = await owner.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and data_type = 'uuid' order by 1, 2`,
  )
  const found = new Set<string>()
  for (const { table, column } of columns.rows) {
    const { rows } = await owner.query<{ id: string }>(
      `select distinct "${column}" as id from "${table}" where "${column}" is not null order by 1 limit 2`,
    )
    for (const { id } of rows) found.add(id)
  }
  return [...found]
}
