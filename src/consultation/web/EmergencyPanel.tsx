// « Urgence » on the desk: whom to call, what to tell them, what was done and when; and what is still needed before ending.
import { useEffect, useState } from 'react'
import { phoneInWords } from '#kit/phone.ts'
import type { OutputOf } from '#kit/route.ts'
import type { Place } from '#orientation/place.ts'
import { PlaceFields, placeFrom, placeStart } from '#orientation/web/PlaceFields.tsx'
import { ageMonths, nameOf, type Patient } from '#patients/patient.ts'
import { myCard } from '#practitioners/invite-practitioner.ts'
import { nameOf as doctorName } from '#practitioners/practitioner.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Facts } from '#screen/Facts.tsx'
import { PhoneIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { Timeline } from '#screen/Timeline.tsx'
import { clockInWords } from '#screen/time-words.ts'
import { correctPlace, type Emergency, helpDecisions, noteStep, openEmergency, readEmergency } from '../emergency.ts'
import { words } from '../emergency.words.ts'
import { readRequest } from '../request.ts'
import { consultationChanged, readConsultation } from '../state.ts'
import { SamuNumber } from './SamuNumber.tsx'
import './emergency.css'

type Reading = OutputOf<typeof readEmergency>
interface Known {
  readonly consultationId: string
  readonly patient: Patient
}

const panelId = 'urgence'
/** On a narrow window the panel stands below the patient: it is brought under the eyes. */
const showPanel = () => {
  const panel = document.getElementById(panelId)
  panel?.scrollIntoView({ block: 'start' })
  panel?.focus({ preventScroll: true })
}

/** One tap, from an announced or an open consultation; nothing is asked first. Then it leads to what is to be done. */
export function EmergencyButton({ consultationId }: { consultationId: string }) {
  const text = useWords(words)
  const standing = useRead(readConsultation, { params: { consultationId } })
  const opening = useAct(openEmergency, [readConsultation, readEmergency])
  if (!standing.data?.ok) return null
  if (standing.data.value.emergencySince)
    return (
      <Button kind="danger" onPress={showPanel}>
        {text.title}
      </Button>
    )
  return (
    <>
      <Button kind="danger" icon={<PhoneIcon />} onPress={() => opening.run({ params: { consultationId } })}>
        {text.open}
      </Button>
      <ActNotice of={opening} words={words} />
    </>
  )
}

/** Nothing until an emergency was opened; then all of it, to the end of the consultation. */
export function EmergencyPanel({ consultationId, patient }: Known) {
  const reading = useRead(readEmergency, { params: { consultationId } }, { every: 10_000 })
  useChanged(consultationChanged, consultationId, keyOf(readEmergency))
  const known = reading.data?.ok ? reading.data.value : undefined
  if (!known?.emergency) return null
  return <Open consultationId={consultationId} patient={patient} known={known} emergency={known.emergency} />
}

function Open({ consultationId, patient, known, emergency }: Known & { known: Reading; emergency: Emergency }) {
  const text = useWords(words)
  const language = useLanguage()
  const at = (instant: Emergency['openedAt']) => clockInWords(instant, deviceZone(), language)
  const settled = emergency.settledAt !== null
  useEffect(() => {
    document.getElementById(panelId)?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section className="urgency" id={panelId} tabIndex={-1} aria-label={text.title}>
      <Notice kind={settled ? 'done' : 'danger'} title={settled ? text.settled : text.title} said="now">
        {text.since(at(emergency.openedAt))} {settled ? null : text.needed}
      </Notice>
      {emergency.line.lost && !settled ? <Lost known={known} emergency={emergency} /> : null}
      <Samu known={known} />
      <Steps consultationId={consultationId} settled={settled} />
      <Where known={known} consultationId={consultationId} />
      {settled ? null : <Script known={known} patient={patient} lost={emergency.line.lost} />}
      <h2>{text.timeline}</h2>
      <Timeline
        label={text.timeline}
        moments={[...emergency.steps].reverse().map(one => ({
          id: one.id,
          when: at(one.at),
          title: one.word ? `${text.steps[one.step]} : ${text.decisions[one.word]}` : text.steps[one.step],
          text: text.by[one.by] || undefined,
        }))}
      />
    </section>
  )
}

const whereInWords = ({ address, postcode, city, country }: Place): string =>
  [...address, `${postcode} ${city}`, ...(country === 'FR' ? [] : [country])].join(', ')

/** What the program does by itself, or that it can do nothing; and the last address, for the SAMU. */
function Lost({ known: { place }, emergency: { line } }: { known: Reading; emergency: Emergency }) {
  const text = useWords(words).lost
  return (
    <Notice kind="danger" title={text.title} said="now">
      <p>{line.telephone ? text.ringing(line.rings) : text.alone}</p>
      {place && !line.telephone ? (
        <p>
          <a className="urgency__number" href={`tel:${place.callback}`}>
            {phoneInWords(place.callback)}
          </a>
        </p>
      ) : null}
      {place ? (
        <p>
          {text.tell} <strong>{whereInWords(place)}</strong>
        </p>
      ) : null}
    </Notice>
  )
}

function Samu({ known: { samu } }: { known: Reading }) {
  const text = useWords(words)
  if (!samu) return <Notice kind="amber">{text.samuNowhere}</Notice>
  return (
    <div>
      <h2>{text.samu(samu.departement, samu.name)}</h2>
      <SamuNumber samu={samu} />
    </div>
  )
}

function Where({ known: { place, placeConfirmed }, consultationId }: { known: Reading; consultationId: string }) {
  const text = useWords(words)
  const [correcting, setCorrecting] = useState(false)
  if (correcting || !place)
    return <Correct consultationId={consultationId} place={place} onDone={() => setCorrecting(false)} />
  return (
    <>
      <Facts
        look="blocks"
        facts={[
          {
            term: `${text.address} (${placeConfirmed ? text.confirmed : text.toConfirm})`,
            value: <strong>{whereInWords(place)}</strong>,
          },
          {
            term: text.phone,
            value: <a href={`tel:${place.callback}`}>{phoneInWords(place.callback)}</a>,
          },
          ...(place.contact
            ? [
                {
                  term: text.contact,
                  value: (
                    <>
                      {place.contact.name},{' '}
                      <a href={`tel:${place.contact.phone}`}>{phoneInWords(place.contact.phone)}</a>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <div className="row">
        <Button onPress={() => setCorrecting(true)}>{text.correct}</Button>
      </div>
    </>
  )
}

interface Correcting {
  readonly consultationId: string
  readonly place: Place | null
  readonly onDone: () => void
}

function Correct({ consultationId, place, onDone }: Correcting) {
  const text = useWords(words)
  const [typed, setTyped] = useState(() => placeStart(place))
  const [tried, setTried] = useState(false)
  const saving = useAct(correctPlace, [readEmergency, readRequest])
  const save = async () => {
    setTried(true)
    const whole = placeFrom(typed, false)
    if (!whole) return
    const { driving: _, ...body } = whole
    if (await saving.run({ params: { consultationId }, body })) onDone()
  }
  return (
    <div className="stack">
      {place ? null : <Notice kind="amber">{text.noAddress}</Notice>}
      <PlaceFields value={typed} onChange={setTyped} tried={tried} refused={saving.refusal?.code} />
      <ActNotice of={saving} words={words} />
      <div className="row">
        <Button kind="main" onPress={save}>
          {text.saveAddress}
        </Button>
        {place ? <Button onPress={onDone}>{text.cancel}</Button> : null}
      </div>
    </div>
  )
}

function Script({ known, patient, lost }: { known: Reading; patient: Patient; lost: boolean }) {
  const text = useWords(words)
  const now = useNow()
  const card = useRead(myCard, {})
  const { place, summary } = known
  const who = `${nameOf(patient)}, ${Math.floor(ageMonths(patient.birthDate, now) / 12)} ans`
  const me = card.data?.ok ? card.data.value : undefined
  return (
    <div>
      <h2>{text.script}</h2>
      <ul className="urgency__script">
        {me ? <li>{text.lines.me(doctorName(me), me.rpps)}</li> : null}
        <li>{text.lines.patient(who)}</li>
        {place ? <li>{text.lines.where(whereInWords(place))}</li> : null}
        {place ? <li>{text.lines.back(phoneInWords(place.callback))}</li> : null}
        <li>{text.lines.why(summary.reason)}</li>
        {lost ? <li>{text.lines.last}</li> : null}
      </ul>
    </div>
  )
}

function Steps({ consultationId, settled }: { consultationId: string; settled: boolean }) {
  const text = useWords(words)
  const [asking, setAsking] = useState(false)
  const noting = useAct(noteStep, [readEmergency, readConsultation])
  const note = async (body: Parameters<typeof noting.run>[0]['body']) => {
    if (await noting.run({ params: { consultationId }, body })) setAsking(false)
  }
  return (
    <div className="stack stack--tight">
      <div className="row">
        {settled ? null : <Button onPress={() => note({ step: 'samu-called' })}>{text.called}</Button>}
        <Button kind={settled ? 'quiet' : 'main'} expanded={asking} onPress={() => setAsking(!asking)}>
          {text.warned}
        </Button>
        <Button onPress={() => note({ step: 'patient-reached' })}>{text.reached}</Button>
      </div>
      {asking ? (
        <fieldset className="stack stack--tight">
          <legend>{text.warnedHow}</legend>
          {helpDecisions.map(word => (
            <Button key={word} wide onPress={() => note({ step: 'help-warned', word })}>
              {text.decisions[word]}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <ActNotice of={noting} words={words} />
    </div>
  )
}
