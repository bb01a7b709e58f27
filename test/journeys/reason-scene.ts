// The scenes of choosing: the home's field, an adult's reasons, a child's, what cannot be done, questions of the newer reasons.
import { look as album, type Look } from './album.ts'
import { heading, patientAt, type Stage } from './stage.ts'

export const reasons = async (stage: Stage, look: Look = album): Promise<void> => {
  const { page, context } = await patientAt(stage, 'yanis')
  const goOn = page.getByRole('button', { name: 'Continuer', exact: true })
  await page.goto('/')
  await page.getByRole('searchbox').fill('mal au ventr')
  await page.getByRole('button', { name: /Gastro, diarrhée/ }).waitFor()
  await look(page, 'accueil-motif')
  const choose = async (who: RegExp) => {
    await page.goto('/consulter')
    await page.getByRole('radio', { name: who }).check()
    await goOn.click()
    await page.getByRole('searchbox').waitFor()
  }
  await choose(/Moi/)
  await look(page, 'motifs')
  await page.getByRole('button', { name: /^Voir les/ }).click()
  await look(page, 'motifs-tous')
  await page.getByRole('radio', { name: /Anxiété/ }).check()
  await page.getByRole('heading', { name: 'À distance, le médecin ne pourra pas' }).waitFor()
  await look(page, 'motif-choisi')
  await goOn.click()
  await page.waitForURL(url => url.pathname.includes('/questions'))
  await heading(page)
  for (let number = 1; number <= 6; number++) {
    await page.locator('main form').waitFor()
    await look(page, `motif-question-${number}`)
    const form = await page.locator('main form').innerText()
    for (const group of await page.locator('main form fieldset').all()) {
      const radios = group.getByRole('radio')
      await ((await radios.count()) > 0 ? radios.first() : group.getByRole('checkbox').last()).check()
    }
    for (const field of await page.locator('main form input[inputmode]').all()) await field.fill('20')
    await goOn.click()
    await page.waitForFunction(
      before => (document.querySelector<HTMLElement>('main form')?.innerText ?? before) !== before,
      form,
    )
  }
  await choose(/Lina/)
  await look(page, 'motifs-enfant')
  await page.getByRole('searchbox').fill('oreil')
  await page.getByRole('radio', { name: /oreille/ }).check()
  await page.getByText('Voir le tympan').waitFor()
  await look(page, 'motif-oreille')
  await context.close()
}
