// Confirming an appointment while its slot is kept: when, with whom, what for, and what comes next.
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { clockInWords } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import { confirm } from '../book.ts'
import { listAppointments } from '../read.ts'
import { AppointmentFacts } from './AppointmentFacts.tsx'

export interface ConfirmProps {
  readonly patientId: string
  readonly appointmentId: string
  /** Where another slot is chosen. */
  readonly again: string
  /** Where one's appointments are listed. */
  readonly mine: string
  readonly onDone: () => void
}

export function Confirm({ patientId, appointmentId, again, mine, onDone }: ConfirmProps) {
  const text = useWords(words)
  const language = useLanguage()
  const reading = useRead(listAppointments, { params: { patientId } })
  const confirming = useAct(confirm, [listAppointments])
  const go = async () => {
    if (await confirming.run({ params: { patientId, appointmentId } })) onDone()
  }
  return (
    <PatientPage title={text.book.confirmTitle} step={{ at: 4, of: 4 }} back={again}>
      <QueryScreen of={reading} words={words}>
        {({ appointments }) => {
          const one = appointments.find(each => each.id === appointmentId)
          // Come back to by the browser's button, once it is done.
          if (one?.state === 'booked' && !confirming.busy)
            return (
              <Notice kind="done" actions={<LinkButton to={mine}>{text.mine.title}</LinkButton>}>
                {text.book.booked}
              </Notice>
            )
          if (!one || (one.state !== 'held' && one.state !== 'booked') || confirming.refusal)
            return (
              <Notice
                kind="amber"
                actions={
                  <LinkButton kind="main" to={again}>
                    {text.mine.book}
                  </LinkButton>
                }
                said="now"
              >
                {one?.state === 'held' || one?.state === 'lapsed'
                  ? text.refusals['hold-over']
                  : text.refusals['not-to-come']}
              </Notice>
            )
          return (
            <div className="stack">
              <AppointmentFacts of={one} />
              {one.heldUntil ? <p>{text.book.kept(clockInWords(one.heldUntil, deviceZone(), language))}</p> : null}
              <p className="soft">
                {text.book.remind} {text.book.early} {text.book.change}
              </p>
              <ActNotice of={confirming} words={words} />
              <Button kind="main" wide onPress={go}>
                {text.book.confirm}
              </Button>
            </div>
          )
        }}
      </QueryScreen>
    </PatientPage>
  )
}
