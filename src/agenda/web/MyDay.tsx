// The professional's day: each appointment with its reason, age and sex; cancelled with a reason.
import { useState } from 'react'
import { nextDay } from '#kit/day-clock.ts'
import type { OutputOf } from '#kit/route.ts'
import { type Day, dayIn, type Instant } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { clockInWords, clocksDiffer, dayInWords, opening, zoneInWords } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import { type CancelReason, cancelReasons } from '../appointment.ts'
import { cancelMine } from '../change.ts'
import { myDay, nextMine } from '../read.ts'
import './agenda.css'

type Listed = OutputOf<typeof myDay>['appointments'][number]

export function MyDay() {
  const text = useWords(words).desk
  const today = useRead(nextMine, {})
  const [picked, setPicked] = useState<Day>()
  const told = today.data?.ok ? today.data.value : undefined
  const day = picked ?? (told && dayIn(told.now, told.zone))
  return (
    <section className="stack" aria-label={text.day}>
      {day ? <OneDay key={day} day={day} onDay={setPicked} /> : <QueryScreen of={today}>{() => null}</QueryScreen>}
    </section>
  )
}

function OneDay({ day, onDay }: { day: Day; onDay: (day: Day) => void }) {
  const text = useWords(words).desk
  const language = useLanguage()
  const reading = useRead(myDay, { params: { day } })
  return (
    <>
      <h2>{opening(dayInWords(day, language))}</h2>
      <div className="row">
        <Button onPress={() => onDay(nextDay(day, -1))}>{text.before}</Button>
        <Button onPress={() => onDay(nextDay(day))}>{text.after}</Button>
      </div>
      <QueryScreen of={reading} words={words}>
        {({ appointments, zone }) =>
          appointments.length === 0 ? (
            <p className="soft">{text.dayNone}</p>
          ) : (
            <>
              <ZoneTold zone={zone} at={appointments[0]?.startsAt} />
              <ul className="agenda-day">
                {appointments.map(one => (
                  <Row key={one.id} of={one} zone={zone} />
                ))}
              </ul>
            </>
          )
        }
      </QueryScreen>
    </>
  )
}

/** The hours are those of the place of practice: named when this device shows others. */
function ZoneTold({ zone, at }: { zone: string; at: Instant | undefined }) {
  const language = useLanguage()
  if (!at || !clocksDiffer(at, zone, deviceZone())) return null
  return <p className="soft">{opening(zoneInWords(at, zone, language))}</p>
}

function Row({ of: one, zone }: { of: Listed; zone: string }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  return (
    <li>
      <span className="agenda-day__hour">{clockInWords(one.startsAt, zone, language)}</span>
      <span>{one.told.reason}</span>
      <span className="soft">
        {one.told.sex}, {one.told.age}
      </span>
      {one.state === 'booked' && now < one.startsAt ? (
        <Cancel appointmentId={one.id} />
      ) : (
        <Tag>{text.mine.states[one.state]}</Tag>
      )}
    </li>
  )
}

function Cancel({ appointmentId }: { appointmentId: string }) {
  const text = useWords(words).desk
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState<CancelReason>()
  const cancelling = useAct(cancelMine, [myDay, nextMine])
  const go = async () => {
    if (reason && (await cancelling.run({ params: { appointmentId }, body: { reason } }))) setAsking(false)
  }
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {text.cancel}
      </Button>
      <Dialog
        title={text.cancelSure}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.cancelNo}</Button>
            <Button kind="danger" onPress={go} disabled={reason === undefined}>
              {text.cancel}
            </Button>
          </>
        }
      >
        <p>{text.cancelTold}</p>
        <Choice
          label={text.cancelWhy}
          options={cancelReasons.map(value => ({ value, label: text.cancelReasons[value] }))}
          value={reason}
          onChange={setReason}
        />
        <ActNotice of={cancelling} words={words} />
      </Dialog>
    </>
  )
}
