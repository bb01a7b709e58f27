// « Qui a accès à ce dossier »: the people around a patient, whom one may withdraw at once, and inviting someone.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { PersonIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useGo } from '#screen/navigation.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { dayInWords } from '#screen/time-words.ts'
import { listPatients } from '../list.ts'
import { zone } from '../patient.ts'
import { words } from '../patients.words.ts'
import { cancelInvitation, leavePerson, people, withdrawPerson } from '../people.ts'
import { words as peopleWords } from '../people.words.ts'
import { InvitePerson } from './InvitePerson.tsx'
import './people.css'

type Around = OutputOf<typeof people>
type Someone = Around['people'][number]

export function People({ patientId, back }: { patientId: string; back: string }) {
  const text = useWords(peopleWords).people
  const reading = useRead(people, { params: { patientId } })
  return (
    <PatientPage title={text.title} lead={text.lead} back={back}>
      <QueryScreen of={reading} words={words}>
        {around => (
          <div className="stack stack--wide">
            <ul className="people">
              {around.people.map(one => (
                <li key={one.id}>
                  <Person one={one} around={around} patientId={patientId} back={back} />
                </li>
              ))}
            </ul>
            {around.mine === 'parent' ? <p className="small soft">{text.parents}</p> : null}
            {around.invitations.length > 0 ? <Waiting patientId={patientId} around={around} /> : null}
            <InvitePerson patientId={patientId} around={around} />
          </div>
        )}
      </QueryScreen>
    </PatientPage>
  )
}

interface PersonProps {
  readonly one: Someone
  readonly around: Around
  readonly patientId: string
  readonly back: string
}

function Person({ one, around, patientId, back }: PersonProps) {
  const text = useWords(peopleWords).people
  const language = useLanguage()
  const day = dayInWords(dayIn(one.since, zone), language, { weekday: false })
  return (
    <Card
      title={
        <span className="row">
          <PersonIcon aria-hidden="true" /> {one.name ?? text.unnamed}
        </span>
      }
      aside={one.mine ? <Tag kind="pine">{text.you}</Tag> : undefined}
      look="plain"
    >
      <p>
        {text.kinships[one.kinship]} <span className="soft">· {text.since(day)}</span>
      </p>
      {around.mine === 'self' && one.kinship === 'aidant' ? <Withdraw one={one} patientId={patientId} /> : null}
      {one.mine && one.kinship === 'parent' ? <Leave patientId={patientId} back={back} /> : null}
    </Card>
  )
}

function Withdraw({ one, patientId }: { one: Someone; patientId: string }) {
  const text = useWords(peopleWords).people
  const [asking, setAsking] = useState(false)
  const withdrawing = useAct(withdrawPerson, [people])
  const name = one.name ?? text.unnamed
  const go = async () => {
    if (await withdrawing.run({ params: { patientId, tieId: one.id } })) setAsking(false)
  }
  return (
    <>
      <Button onPress={() => setAsking(true)} spoken={text.withdrawSpoken(name)}>
        {text.withdraw}
      </Button>
      <Dialog
        title={text.withdrawSure(name)}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.keep}</Button>
            <Button kind="danger" onPress={go}>
              {text.withdraw}
            </Button>
          </>
        }
      >
        <p>{text.withdrawWhat}</p>
        <p className="soft">{text.withdrawKept}</p>
        <ActNotice of={withdrawing} words={words} />
      </Dialog>
    </>
  )
}

/** Giving one's own access back, as a parent here or as an aidant from the record. */
export function Leave({ patientId, back }: { patientId: string; back: string }) {
  const text = useWords(peopleWords).people
  const go = useGo()
  const [asking, setAsking] = useState(false)
  const leaving = useAct(leavePerson, [listPatients, people])
  const leave = async () => {
    if (await leaving.run({ params: { patientId } })) go(back, { replace: true })
  }
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {text.leave}
      </Button>
      <Dialog
        title={text.leaveSure}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.leaveNo}</Button>
            <Button kind="danger" onPress={leave}>
              {text.leave}
            </Button>
          </>
        }
      >
        <p>{text.leaveWhat}</p>
        <ActNotice of={leaving} words={words} />
      </Dialog>
    </>
  )
}

function Waiting({ patientId, around }: { patientId: string; around: Around }) {
  const text = useWords(peopleWords).people
  const language = useLanguage()
  const cancelling = useAct(cancelInvitation, [people])
  return (
    <section className="stack">
      <h2>{text.waiting}</h2>
      {around.invitations.map(one => (
        <Card key={one.id} look="plain">
          <p>
            {text.kinships[one.as]} <span className="soft">· {one.email ?? text.byCode}</span>
          </p>
          <p className="small soft">
            {text.until(dayInWords(dayIn(one.expiresAt, zone), language, { weekday: false }))}
          </p>
          <Button kind="plain" onPress={() => cancelling.run({ params: { patientId, invitationId: one.id } })}>
            {text.cancel}
          </Button>
        </Card>
      ))}
      <ActNotice of={cancelling} words={words} />
    </section>
  )
}
