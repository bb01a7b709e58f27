// Prints a one-time link that opens the account of an administrator: the first way into a real deployment.
import { existsSync } from 'node:fs'
import { email } from '#access/account.ts'
import { accountByEmail, rolesOf } from '#access/server/access.store.ts'
import { insertInvite } from '#access/server/invitation.ts'
import { CannotStart } from '#edge/cannot-start.ts'
import { beside } from '#edge/open-beside.ts'
import { readSettings } from '#edge/settings.ts'

const usage = 'Usage : npm run admin:invite -- prenom.nom@exemple.fr'

const main = async (): Promise<string> => {
  const given = email.safeParse(process.argv[2])
  if (!given.success) throw new CannotStart('settings', usage)
  const settings = readSettings(process.env)
  if (!settings.databaseUrl && !existsSync(settings.dataFolder))
    throw new CannotStart('folder', `${settings.dataFolder} n’existe pas : lancez script/server une première fois.`)
  const { link } = await beside(settings, async house => {
    const at = house.time.now()
    return house.db.as({ system: 'invitation' }, at).write(async db => {
      // An administrator who lost every factor gets their own account back, with its history.
      const known = await accountByEmail(db, house, given.data)
      const roles = known?.confirmed_at ? await rolesOf(db, known.id) : []
      const renews = known && roles.some(one => one.role === 'administrator') ? { renews: known.id } : {}
      return insertInvite(db, house, at, { role: 'administrator', email: given.data, ...renews })
    })
  })
  return `Lien à usage unique, valable 7 jours, pour ${given.data} :\n\n  ${link}\n`
}

main().then(
  text => console.log(text),
  error => {
    console.error(error instanceof CannotStart ? error.message : String(error))
    process.exitCode = error instanceof CannotStart ? error.exitCode : 70
  },
)
