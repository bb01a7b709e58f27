// What a human settles for a family, server side: found by exact traits or not at all, traced on the patient, told to whom it concerns.
import { accountByEmail } from '#access/server/access.store.ts'
import { type Read, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { endParentAccess, inviteOwner } from '../administrator.ts'
import { isMinor, type Traits, zone } from '../patient.ts'
import { drawInvitation, mailInvitation } from './invite-person.ts'
import { tiesOf } from './people.store.ts'
import { end } from './people.ts'

type Person = Pick<Traits, 'familyName' | 'givenNames' | 'birthDate'>

/** Ordinary records with exactly these traits; case is forgiven, nothing else. */
const withTraits = (db: Read, { familyName, givenNames, birthDate }: Person): Promise<Id[]> =>
  within(db, 'people', async () => {
    const rows = await db
      .selectFrom('patient')
      .select('id')
      .where('confidential_of', 'is', null)
      .where('birth_date', '=', birthDate)
      .where(({ fn }) => fn('lower', ['family_name']), '=', familyName.toLowerCase())
      .where(({ fn }) => fn('lower', ['given_names']), '=', givenNames.toLowerCase())
      .execute()
    return rows.map(row => row.id)
  })

export const serveEndParentAccess = (house: House) =>
  serve(endParentAccess, ({ body }, call) =>
    call.write(async db => {
      const account = await within(db, 'sign-in', () => accountByEmail(db, house, body.parent))
      for (const patient of account ? await withTraits(db, body.child) : []) {
        const ties = await tiesOf(db, patient, call.at)
        const tie = ties.find(one => one.account === account?.id && one.kinship === 'parent')
        if (!tie) continue
        await end(db, house, call, patient, tie)
        call.trace({ patient, object: tie.account, detail: body.reason })
        return done({})
      }
      return refused('nobody-fits')
    }),
  )

export const serveInviteOwner = (house: House) =>
  serve(inviteOwner, ({ body }, call) =>
    call.write(async db => {
      const [patient, another] = await withTraits(db, body.person)
      // Two people of the same name and day: which is which is not guessed here.
      if (!patient || another || isMinor(body.person.birthDate, dayIn(call.at, zone))) return refused('nobody-fits')
      const ties = await tiesOf(db, patient, call.at)
      if (ties.some(tie => tie.kinship === 'self')) return refused('owner-exists')
      const given = { patient, as: 'self', by: null, email: body.email } as const
      const { id, link } = await within(db, 'people', () => drawInvitation(db, house, call, given))
      call.trace({ patient, object: id })
      return mailInvitation(house, body.email, 'self', link).then(
        () => done({}),
        () => refused('mail-unavailable'),
      )
    }),
  )
