// The scene of the price for the pictures: before anyone accepts, with the doctor, after the closing, and the two desks that show it.
import { prepareRequest } from '../path.ts'
import { look as album, type Look } from './album.ts'
import { acceptPrice, closeByHand, readAfter, sayCover } from './price-walk.ts'
import { handOf, patientAt, professionalAt, type Stage } from './stage.ts'

export const price = async (stage: Stage, look: Look = album): Promise<void> => {
  const one = await patientAt(stage, 'jeanne')
  const intake = await prepareRequest(await handOf(stage, one))
  await sayCover(one.page, intake, look)
  const arnoux = await stage.house.play('arnoux')
  const { consultation } = await acceptPrice(one.page, arnoux, look)
  await closeByHand(arnoux, consultation)
  await readAfter(one.page, look)
  await look(one.page, 'apres-merci')
  const doctor = await professionalAt(stage, 'benali')
  await doctor.page.goto('/pro')
  await doctor.page.getByRole('radio', { name: 'Secteur 1' }).waitFor()
  await look(doctor.page, 'bureau-secteur')
  const lead = await professionalAt(stage, 'vasseur')
  await lead.page.goto('/pro')
  await lead.page.getByText('Ce que les patients en disent').waitFor()
  await look(lead.page, 'responsable-satisfaction')
  for (const { context } of [one, doctor, lead]) await context.close()
}
