// A doctor at the report of a consultation they lead, reached by the path itself: what the tests of notes, signing and closing share.
import { randomUUID } from 'node:crypto'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { accept } from '#consultation/accept.ts'
import type { Id } from '#kit/id.ts'
import { type CloseInput, close } from '#report/close.ts'
import type { Section } from '#report/note.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import { leave } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from './house.ts'
import { beginConsultation, goOnDuty, granted, offerTo, patientOf, takePlace } from './path.ts'

interface Begun {
  readonly consultation: Id
  readonly ticket: Id
  readonly patient: Id
}

export const patientGone = { closing: 'without', reason: 'patient-left', words: '' } as const
/** Whatever was prescribed. */
const sentAway = { closing: 'without', reason: 'sent-to-emergency', words: '' } as const

/** Dr Arnoux and Jeanne; `another` begins one more consultation of theirs and closes the one before. */
export class ReportScene {
  readonly house: TestHouse
  readonly doctor: Person
  readonly patient: Person
  #begun: Begun | undefined

  private constructor(house: TestHouse, doctor: Person, patient: Person) {
    this.house = house
    this.doctor = doctor
    this.patient = patient
  }

  static async open(): Promise<ReportScene> {
    const house = await openTestHouse()
    return new ReportScene(house, await house.play('arnoux'), await house.play('jeanne'))
  }

  get begun(): Begun {
    if (!this.#begun) throw new Error('no consultation has begun')
    return this.#begun
  }
  get params() {
    return { consultationId: this.begun.consultation }
  }

  async another(state: 'announced' | 'open' = 'open'): Promise<void> {
    const { doctor, patient } = this
    if (this.#begun)
      for (const body of [{ closing: 'with', outcome: 'done' }, patientGone, sentAway] as const) await this.close(body)
    // After a technical failure the place was given back.
    if (this.#begun) await patient.call(leave, { params: { ticketId: this.#begun.ticket } })
    if (state === 'open') {
      this.#begun = await beginConsultation(patient, doctor)
      return
    }
    const { ticket } = await takePlace(patient)
    await goOnDuty(doctor)
    const offerId = await offerTo(doctor)
    const consultation = granted(accept, await doctor.call(accept, { params: { offerId } })).id
    this.#begun = { consultation, ticket, patient: await patientOf(patient) }
  }

  /** A code serves once, so each proof waits for the next one. */
  async prove(): Promise<void> {
    this.house.time.advance(60)
    const { code } = granted(personaCode, await this.doctor.call(personaCode))
    granted(stepUp, await this.doctor.call(stepUp, { body: { code } }))
  }

  read = async () => granted(readReport, await this.doctor.call(readReport, { params: this.params }))
  save = (section: Section, text: string, version = 0, by = this.doctor) =>
    by.call(saveNote, { params: { ...this.params, section }, body: { text, version } })
  close = (body: CloseInput) => this.doctor.call(close, { params: this.params, body })

  /** The two saw each other for a minute: without it nothing is prescribed. */
  async seen(): Promise<void> {
    await this.house.owner.query(
      'insert into medium_used (id, consultation_id, medium, from_at) values ($1, $2, $3, $4)',
      [
        randomUUID(),
        this.begun.consultation,
        'video',
        new Date(Date.parse(this.house.time.now()) - 60_000).toISOString(),
      ],
    )
  }

  /** Writes what a compte rendu cannot be without; answers the revision to sign. */
  async write(): Promise<number> {
    await this.save('hypothesis', 'Bronchite aiguë')
    await this.save('conduct', '- Repos\n- Paracétamol 1 g')
    return (await this.read()).revision
  }
  /** Writes and signs; answers the document. */
  async sign(): Promise<Id> {
    const body = { revision: await this.write() }
    return granted(sign, await this.doctor.call(sign, { params: this.params, body })).id
  }
}
