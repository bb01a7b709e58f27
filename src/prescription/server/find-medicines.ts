// Searching medicines, server side: the index of the edition in force is kept in memory, the medicines are read from the database.
import { setImmediate as breathe } from 'node:timers/promises'
import type { Read } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { find, type MedicineIndex, startIndex } from '../find.ts'
import { findMedicines, type Medicine } from '../medicine.ts'
import { editionInForce, readEntries, readMedicines } from './medicine.store.ts'

/** Products shown under one line of DCI; who looks for another types its brand. */
const each = 6
/** Entries indexed before other calls are let through: a few milliseconds. */
const slice = 400

/** One index for the process, made at the first search and again when another edition is in force. */
export const openFinder = () => {
  let kept: { readonly edition: string; readonly index: Promise<MedicineIndex> } | undefined
  const build = async (entries: Awaited<ReturnType<typeof readEntries>>) => {
    const index = startIndex()
    for (const [at, entry] of entries.entries()) {
      if (at % slice === slice - 1) await breathe()
      index.add(entry)
    }
    return index.finish()
  }
  return async (db: Read, edition: string): Promise<MedicineIndex> => {
    if (kept?.edition !== edition) {
      const index = readEntries(db, edition).then(build)
      kept = { edition, index }
      // A reading that failed is not kept: the next search tries again.
      index.catch(() => {
        kept = undefined
      })
    }
    return kept.index
  }
}

export const serveFindMedicines = () => {
  const indexFor = openFinder()
  return serve(findMedicines, ({ query }, call) =>
    call.read(async db => {
      const edition = await editionInForce(db)
      const found = find(await indexFor(db, edition), query.find, { groups: query.limit, each })
      const medicines = await readMedicines(
        db,
        found.groups.flatMap(group => group.codes),
      )
      const known = new Map(medicines.map(one => [one.code, one]))
      const groups = found.groups.flatMap(({ dci, codes, others }) => {
        // Another edition may have come into force between the two readings: what it no longer has is not shown.
        const mine = codes.map(code => known.get(code)).filter((one): one is Medicine => one !== undefined)
        return mine.length > 0 ? [{ dci, medicines: mine, others }] : []
      })
      return done({ edition, groups, more: found.more, nearest: found.nearest })
    }),
  )
}
