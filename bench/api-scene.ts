// What the bench of the API asks for: the main reads and writes of a patient and of a doctor, each with something real behind it.
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { answer } from '#orientation/answer.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { addChild } from '#patients/add-child.ts'
import { listDocuments } from '#record/document.ts'
import { type Profile, readProfile, saveProfile } from '#record/profile.ts'
import { close } from '#report/close.ts'
import { sections } from '#report/note.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import { readTicket } from '#waiting-room/place.ts'
import type { Person } from '../test/house.ts'
import { beginConsultation, granted, patientOf, takePlace } from '../test/path.ts'
import { coughing } from '../test/situations.ts'
import { fillAgendas, freeQuarter } from './agendas.ts'
import type { Act } from './load.ts'
import { asker, booker } from './people.ts'
import type { Stand } from './stand.ts'

export interface Case {
  readonly name: string
  readonly kind: 'read' | 'write'
  readonly act: Act
}

const said = { known: 'some' as const, lines: ['Pénicilline : plaques rouges sur les bras en 2019'] }

/** Jeanne's declared profile, three documents of hers, a consultation of hers that runs, with its notes. */
const openRecord = async (jeanne: Person, arnoux: Person) => {
  const patientId = await patientOf(jeanne)
  const profile: Profile = { allergies: said, treatments: { known: 'none' }, history: said }
  granted(saveProfile, await jeanne.call(saveProfile, { params: { patientId }, body: { profile, version: 0 } }))
  const { code } = granted(personaCode, await arnoux.call(personaCode))
  granted(stepUp, await arnoux.call(stepUp, { body: { code } }))
  for (let signed = 0; ; signed++) {
    const { consultation: consultationId } = await beginConsultation(jeanne, arnoux)
    const params = { consultationId }
    for (const section of sections)
      granted(
        saveNote,
        await arnoux.call(saveNote, {
          params: { ...params, section },
          body: { text: `Repos, eau.\n${'Tousse depuis trois jours. '.repeat(12)}`, version: 0 },
        }),
      )
    if (signed === 2) return { patientId, consultationId }
    const { revision } = granted(readReport, await arnoux.call(readReport, { params }))
    granted(sign, await arnoux.call(sign, { params, body: { revision } }))
    granted(close, await arnoux.call(close, { params, body: { closing: 'with', outcome: 'done' } }))
  }
}

const children = async (yanis: Person, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, one) => {
      const body = {
        familyName: 'Belkacem',
        givenNames: `Sami ${'abcdefghijklmnop'[one]}`,
        birthDate: '2020-05-04',
        sex: 'M',
      }
      return granted(addChild, await yanis.call(addChild, { body: body as never })).id
    }),
  )

export const openScene = async (stand: Stand, workers: number): Promise<Case[]> => {
  const [jeanne, yanis, marcel, arnoux] = await Promise.all(['jeanne', 'yanis', 'marcel', 'arnoux'].map(stand.play))
  if (!jeanne || !yanis || !marcel || !arnoux) throw new Error('the cast is not whole')
  const { patientId, consultationId } = await openRecord(jeanne, arnoux)
  const { ticket } = await takePlace(marcel)
  const own = await patientOf(jeanne)
  const intakes = await Promise.all(
    Array.from({ length: workers }, async () => {
      const started = await jeanne.call(startIntake, { params: { patientId: own }, body: { reason: 'cough-fever' } })
      return { intakeId: granted(startIntake, started).id, version: 0 }
    }),
  )
  const notes: number[] = sections.map(() => 1)
  const family = await children(yanis, workers)
  const agendas = await fillAgendas(stand.owner, { professionals: 200, daysTaken: 0 })
  const book = booker(stand, yanis)
  let booked = 0
  const [byJeanne, byMarcel, byArnoux] = [jeanne, marcel, arnoux].map(person => asker(stand, person))
  if (!byJeanne || !byMarcel || !byArnoux) throw new Error('nobody asks')
  const read = (name: string, run: () => Promise<unknown>): Case => ({
    name,
    kind: 'read',
    act: async () => void (await run()),
  })
  return [
    read('profile of a patient', () => byJeanne(readProfile, { patientId })),
    read('list of documents', () => byJeanne(listDocuments, { patientId })),
    read('notes and facts of a consultation', () => byArnoux(readReport, { consultationId })),
    read('place in the waiting room', () => byMarcel(readTicket, { ticketId: ticket })),
    {
      name: 'answers to the questions',
      kind: 'write',
      act: async worker => {
        const intake = intakes[worker % intakes.length]
        if (!intake) return
        const answers = { ...coughing, since: 2 + (intake.version % 3) }
        await byJeanne(answer, { intakeId: intake.intakeId }, { answers, version: intake.version })
        intake.version++
      },
    },
    {
      name: 'a note of the doctor',
      kind: 'write',
      act: async worker => {
        const at = worker % sections.length
        const version = notes[at] ?? 0
        const text = `${'Tousse depuis trois jours. '.repeat(12)}${version}`
        await byArnoux(saveNote, { consultationId, section: sections[at] ?? '' }, { text, version })
        notes[at] = version + 1
      },
    },
    {
      name: 'a slot held',
      kind: 'write',
      act: async worker => {
        const status = await book(family[worker % family.length] ?? '', freeQuarter(agendas, booked++))
        if (status !== 200) throw new Error(`a free slot was answered ${status}`)
      },
    },
  ]
}
