// Opening records and listing one's own, server side.
import { isAccount } from '#edge/actor.ts'
import { isDuplicate } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { addChild, decideAddChild } from '../add-child.ts'
import { createSelf, decideCreateSelf } from '../create-self.ts'
import { listPatients } from '../list.ts'
import { ageMonths, zone } from '../patient.ts'
import { insertPatient, patientsOf } from './patients.store.ts'

export const serveListPatients = () =>
  serve(listPatients, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const patients = await call.read(db => patientsOf(db, actor.account, call.at))
    return done({ patients: patients.map(each => ({ ...each, ageMonths: ageMonths(each.birthDate, call.at) })) })
  })

export const serveCreateSelf = (house: House) =>
  serve(createSelf, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call
      .write(async db => {
        const known = await patientsOf(db, actor.account, call.at)
        const hasSelf = known.some(each => each.kinship === 'self')
        const decision = decideCreateSelf({ hasSelf }, body, dayIn(call.at, zone))
        if (!decision.ok) return decision
        const id = call.newId()
        const traits = decision.value
        const mine = { id, traits, account: actor.account, kinship: 'self', cause: createSelf.name } as const
        await insertPatient(db, house, call.at, mine)
        call.trace({ patient: id })
        return done({ id })
      })
      .catch(error => {
        // Two tabs asked in the same instant: the database decided.
        if (isDuplicate(error, 'relation_one_self')) return refused('self-exists')
        throw error
      })
  })

export const serveAddChild = (house: House) =>
  serve(addChild, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const known = await patientsOf(db, actor.account, call.at)
      const children = known.filter(each => each.kinship === 'parent')
      const decision = decideAddChild({ children }, body, dayIn(call.at, zone))
      if (!decision.ok) return decision
      const id = call.newId()
      const traits = decision.value
      const mine = { id, traits, account: actor.account, kinship: 'parent', cause: addChild.name } as const
      await insertPatient(db, house, call.at, mine)
      call.trace({ patient: id })
      return done({ id })
    })
  })
