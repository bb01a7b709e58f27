// The on-call lead's list of people to call, live: who, why, where, one tap to ring, and what came of it in one word.
import { useState } from 'react'
import { phoneInWords } from '#kit/phone.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Empty } from '#screen/Empty.tsx'
import { Facts } from '#screen/Facts.tsx'
import { Fold } from '#screen/Fold.tsx'
import { PhoneIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, type Reading, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { Tag } from '#screen/Tag.tsx'
import { agoInWords } from '#screen/time-words.ts'
import {
  type Alert,
  type AlertOutcome,
  alertOutcomes,
  alertsChanged,
  endAlert,
  everyAlert,
  listAlerts,
  takeAlert,
} from '../alert.ts'
import { words } from '../alert.words.ts'
import type { Place } from '../place.ts'

/** The list, kept up to date: nobody may be left uncalled because a socket was cut, so it is also read again on its own. */
export const useAlerts = (): Reading<typeof listAlerts> => {
  const reading = useRead(listAlerts, {}, { every: 15_000 })
  useChanged(alertsChanged, everyAlert, keyOf(listAlerts))
  return reading
}

/** Those nobody has taken: what the board rings for. */
export const untaken = (reading: Reading<typeof listAlerts>): readonly Alert[] =>
  reading.data?.ok ? reading.data.value.alerts.filter(one => one.takenAt === null && one.outcome === null) : []

export function Alerts() {
  const text = useWords(words)
  const reading = useAlerts()
  return (
    <section className="stack" aria-label={text.title}>
      <h2>{text.title}</h2>
      <QueryScreen of={reading} words={words}>
        {({ alerts }) => <Lists alerts={alerts} />}
      </QueryScreen>
    </section>
  )
}

function Lists({ alerts }: { alerts: readonly Alert[] }) {
  const text = useWords(words)
  const open = alerts.filter(one => one.outcome === null)
  const ended = alerts.filter(one => one.outcome !== null)
  return (
    <>
      <div className="stack" aria-live="polite">
        {open.length === 0 ? <Empty title={text.none} /> : open.map(one => <One key={one.id} alert={one} />)}
      </div>
      {ended.length > 0 ? (
        <Fold title={text.ended(ended.length)}>
          <ul className="said">
            {ended.map(one => (
              <li key={one.id}>
                {text.causes[one.cause]} · {one.outcome ? text.outcomes[one.outcome] : null}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </>
  )
}

function One({ alert }: { alert: Alert }) {
  const text = useWords(words)
  const taking = useAct(takeAlert, [listAlerts])
  const { place } = alert
  return (
    <Card
      level={3}
      title={`${alert.patient}, ${text.age(alert.ageMonths)}`}
      look={alert.takenAt ? 'plain' : 'warm'}
      aside={
        alert.takenAt ? (
          <Tag kind="done">{alert.mine ? text.mine : text.taken}</Tag>
        ) : (
          <Tag kind="danger">{text.causes[alert.cause]}</Tag>
        )
      }
      actions={
        <>
          <LinkButton kind={alert.takenAt ? 'quiet' : 'main'} to={`tel:${place.callback}`} icon={<PhoneIcon />}>
            {text.call(phoneInWords(place.callback))}
          </LinkButton>
          {alert.takenAt ? null : (
            <Button onPress={() => taking.run({ params: { alertId: alert.id } })}>{text.take}</Button>
          )}
        </>
      }
    >
      <Told alert={alert} />
      <ActNotice of={taking} words={words} />
      {alert.mine ? <End alertId={alert.id} /> : null}
    </Card>
  )
}

function Told({ alert }: { alert: Alert }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const { place, waitingSince } = alert
  return (
    <Facts
      facts={[
        ...(alert.also.length > 0
          ? [{ term: text.also, value: alert.also.map(cause => text.causes[cause]).join(', ') }]
          : []),
        { term: text.raised, value: agoInWords(alert.raisedAt, now, zone, language) },
        ...(waitingSince ? [{ term: text.waits, value: agoInWords(waitingSince, now, zone, language) }] : []),
        ...(alert.severity ? [{ term: text.severity, value: String(alert.severity) }] : []),
        { term: text.flagged, value: alert.flagged.length > 0 ? alert.flagged.join(', ') : text.noFlag },
        { term: text.where, value: whereInWords(place) },
        ...(place.contact
          ? [{ term: text.contact, value: `${place.contact.name}, ${phoneInWords(place.contact.phone)}` }]
          : []),
        ...(alert.rung > 0 && !alert.takenAt ? [{ term: text.onCall.title, value: text.rung(alert.rung) }] : []),
      ]}
    />
  )
}

/** Whoever took it says what came of it; until then it stays on the board. */
function End({ alertId }: { alertId: string }) {
  const text = useWords(words)
  const ending = useAct(endAlert, [listAlerts])
  const [outcome, setOutcome] = useState<AlertOutcome>()
  return (
    <div className="stack stack--tight">
      <Choice
        label={text.what}
        look="pills"
        options={alertOutcomes.map(value => ({ value, label: text.outcomes[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <div className="row">
        <Button
          kind="main"
          disabled={!outcome}
          onPress={() => outcome && ending.run({ params: { alertId }, body: { outcome } })}
        >
          {text.end}
        </Button>
      </div>
      <ActNotice of={ending} words={words} />
    </div>
  )
}

const whereInWords = ({ address, postcode, city, country }: Place): string =>
  [...address, `${postcode} ${city}`, ...(country === 'FR' ? [] : [country])].join(', ')
