// Coming by telephone, in pictures: the number, the code, the telephone of the demonstration, the account completed or joined; then a device that lacks something.
import { openBrowser } from '../browser.ts'
import { takePlace } from '../path.ts'
import { codeIn, comeByPhone, openOwnRecord, password, textsTo } from '../telephone.ts'
import { look } from './album.ts'
import { handOf, heading, patientAt, type Stage } from './stage.ts'

const number = '06 39 98 77 88'

export const telephone = async (stage: Stage): Promise<void> => {
  const one = await patientAt(stage)
  const { page, context } = one
  await page.goto('/telephone')
  await page.getByLabel('Votre numéro de mobile').fill('02 99 00 11 22')
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByText('Ce numéro ne peut pas recevoir de code').waitFor()
  await look(page, 'telephone-refuse')
  await page.getByLabel('Votre numéro de mobile').fill(number)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByLabel('Code à six chiffres').waitFor()
  await look(page, 'telephone-code')
  const simulator = await context.newPage()
  await simulator.goto('/demo/telephone')
  await simulator.getByText(`SMS au ${number}`).first().waitFor()
  await look(simulator, 'telephone-simulateur')
  await simulator.close()
  await page.getByLabel('Code à six chiffres').fill(codeIn((await textsTo(stage.house, number))[0]))
  await page.getByRole('button', { name: 'Valider le code' }).click()
  await page.waitForURL(url => url.pathname === '/consulter')
  await openOwnRecord(await handOf(stage, one))
  await page.goto('/dossier')
  await page.getByRole('link', { name: 'Compléter mon compte' }).waitFor()
  await look(page, 'dossier-par-telephone')
  await page.getByRole('link', { name: 'Compléter mon compte' }).click()
  await page.getByLabel('Adresse électronique').waitFor()
  await look(page, 'completer')
  await page.getByLabel('Adresse électronique').fill('lou.kervella@example.org')
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.getByLabel('Code à six chiffres').waitFor()
  await look(page, 'completer-code')
  await page.goto('/compte/reunir')
  await page.getByRole('button', { name: 'Me connecter à mon compte' }).waitFor()
  await look(page, 'reunir')
  await context.close()
  await withoutCamera(stage)
}

const withoutCamera = async (stage: Stage): Promise<void> => {
  const ofPatient = await openBrowser({ devices: 'no-camera' })
  const one = await patientAt({ ...stage, ofPatient })
  const { person } = await comeByPhone(stage.house, '06 39 98 77 89')
  await openOwnRecord(person)
  const { ticket } = await takePlace(person)
  const cookies = (person.cookie() ?? '').split('; ').map(each => each.split('='))
  await one.context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: stage.house.url })))
  await one.page.goto(`/salle/${ticket}/verifier`)
  await one.page.getByText('Aucune caméra trouvée').waitFor()
  await heading(one.page)
  await look(one.page, 'verification-sans-camera')
  await ofPatient.close()
}
