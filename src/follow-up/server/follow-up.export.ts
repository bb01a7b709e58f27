// What follow-up gives to the archive: each one as it was ordered, everything that came, and how it ended.
import { z } from 'zod'
import { type Exporting, exportPart } from '#edge/exporting.ts'
import type { House } from '#edge/house.ts'
import { instant } from '#kit/time.ts'
import { dayTold } from '#patients/patient.ts'
import { entry, summary } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import { entriesOf, keptOf } from './follow-up.store.ts'

const came = z.strictObject({ at: instant, content: entry })

const followUps = (house: House) =>
  exportPart({
    part: 'followUps',
    title: words.fr.exported,
    tables: ['follow_up', 'follow_up_entry', 'follow_up_file'],
    schema: z.array(summary.omit({ open: true }).extend({ came: z.array(came) })),
    async read(db, one) {
      const rows = await db.selectFrom('follow_up').selectAll().where('patient_id', '=', one).orderBy('id').execute()
      const value = []
      for (const row of rows) {
        const entries = await entriesOf(db, house, row)
        value.push({
          ...(await keptOf(db, house, row)),
          came: entries.map(({ at, ...content }) => ({ at, content })),
        })
      }
      return {
        value,
        told: value.map(each =>
          [
            `${dayTold(each.orderedAt)} : ${words.fr.kinds[each.kind]}, ${each.owner}`,
            each.about,
            ...(each.closed ? [words.fr.ends[each.closed.outcome], each.closed.word] : []),
          ]
            .filter(Boolean)
            .join('. '),
        ),
      }
    },
  })

export const followUpExports = (house: House): readonly Exporting[] => [followUps(house)]
