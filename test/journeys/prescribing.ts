// A desk where prescribing may begin: the patient was seen, the doctor has just proven who they are.

import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Browser, Locator } from 'playwright-core'
import { listPrescriptions } from '#prescription/cancel-prescription.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import { desktop, type Someone, someone } from '../browser.ts'
import { type Person, personAt, type TestHouse } from '../house.ts'
import { beginConsultation, granted } from '../path.ts'

const cookieOf = async ({ context }: Someone): Promise<string> =>
  (await context.cookies()).map(one => `${one.name}=${one.value}`).join('; ')

interface About {
  readonly reason?: string
  readonly forWhom?: string
}

/** Another consultation of theirs, at the desk of whoever leads it. */
export const prescribe = async (house: TestHouse, doctor: Someone, patient: Person, about: About = {}) => {
  const hand = personAt(house.url, await cookieOf(doctor))
  const begun = await beginConsultation(patient, hand, about.forWhom, ...(about.reason ? [about.reason] : []))
  // They have seen each other: the call itself is walked elsewhere.
  await house.owner.query('insert into medium_used (id, consultation_id, medium, from_at) values ($1, $2, $3, $4)', [
    randomUUID(),
    begun.consultation,
    'video',
    new Date(Date.parse(house.house.time.now()) - 60_000).toISOString(),
  ])
  // A fresh proof of presence: the gesture itself is walked where the compte rendu is signed.
  await house.owner.query('update session set stepped_up_at = $1', [house.house.time.now()])
  await doctor.page.goto('/pro')
  const panel = doctor.page.locator('.prescription-panel')
  await panel.getByRole('combobox').first().waitFor()
  return { panel, hand, patientId: begun.patient, consultation: begun.consultation }
}

/** Dr Arnoux at the desk, in consultation with this patient for that reason. */
export const openPrescriber = async (house: TestHouse, browser: Browser, patient: Person, reason?: string) => {
  const doctor = await someone(browser, house.url, { persona: 'arnoux', screen: desktop })
  return { doctor, ...(await prescribe(house, doctor, patient, reason ? { reason } : {})) }
}

/** By the keyboard alone: typed, chosen by the arrow; answers its line. */
export const addMedicine = async (panel: Locator, typed: string): Promise<Locator> => {
  const search = panel.getByRole('combobox').first()
  await search.fill(typed)
  await panel.getByRole('option').first().waitFor()
  await search.press('ArrowDown')
  await search.press('Enter')
  return panel.locator('.line-card').last()
}

/** The code printed on the last prescription of a patient. */
export const printedCode = async (patient: Person, patientId: string): Promise<string> => {
  const { prescriptions } = granted(listPrescriptions, await patient.call(listPrescriptions, { params: { patientId } }))
  const { bytes } = await patient.send('GET', `/api/patients/${patientId}/documents/${prescriptions[0]?.documentId}`)
  const paper = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' })
  return /Code à saisir : (\S+)/.exec(paper)?.[1] ?? ''
}

/** The compte rendu written and signed: its own gestures are walked elsewhere. */
export const reported = async (doctor: Person, consultationId: string): Promise<void> => {
  const params = { consultationId }
  for (const [section, text] of [
    ['hypothesis', 'Bronchite aiguë.'],
    ['conduct', 'Repos, paracétamol si besoin.'],
  ] as const)
    granted(saveNote, await doctor.call(saveNote, { params: { ...params, section }, body: { text, version: 0 } }))
  const { revision } = granted(readReport, await doctor.call(readReport, { params }))
  granted(sign, await doctor.call(sign, { params, body: { revision } }))
}
