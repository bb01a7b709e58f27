// The on-call lead's list of people to call, live: who, why, where, and one tap to ring.

import { phoneInWords } from '#kit/phone.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Empty } from '#screen/Empty.tsx'
import { Facts } from '#screen/Facts.tsx'
import { PhoneIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { Tag } from '#screen/Tag.tsx'
import { agoInWords } from '#screen/time-words.ts'
import { type Alert, alertsChanged, everyAlert, listAlerts, takeAlert } from '../alert.ts'
import { words } from '../orientation.words.ts'
import type { Place } from '../place.ts'

export function Alerts() {
  const text = useWords(words).alerts
  // Nobody may be left uncalled because a socket was: the list is also read again on its own.
  const reading = useRead(listAlerts, {}, { every: 15_000 })
  useChanged(alertsChanged, everyAlert, keyOf(listAlerts))
  return (
    <section className="stack" aria-live="polite">
      <h2>{text.title}</h2>
      <QueryScreen of={reading} words={words}>
        {({ alerts }) =>
          alerts.length === 0 ? <Empty title={text.none} /> : alerts.map(one => <One key={one.id} alert={one} />)
        }
      </QueryScreen>
    </section>
  )
}

function One({ alert }: { alert: Alert }) {
  const text = useWords(words).alerts
  const language = useLanguage()
  const now = useNow()
  const taking = useAct(takeAlert, [listAlerts])
  const { place } = alert
  return (
    <Card
      level={3}
      title={`${alert.patient}, ${text.age(alert.ageMonths)}`}
      look={alert.takenAt ? 'plain' : 'warm'}
      aside={alert.takenAt ? <Tag kind="done">{text.taken}</Tag> : <Tag kind="danger">{text.causes[alert.cause]}</Tag>}
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
      <Facts
        facts={[
          { term: text.raised, value: agoInWords(alert.raisedAt, now, zone, language) },
          { term: text.flagged, value: alert.flagged.join(', ') },
          { term: text.where, value: whereInWords(place) },
          ...(place.contact
            ? [{ term: text.contact, value: `${place.contact.name}, ${phoneInWords(place.contact.phone)}` }]
            : []),
        ]}
      />
      <ActNotice of={taking} words={words} />
    </Card>
  )
}

const whereInWords = ({ address, postcode, city, country }: Place): string =>
  [...address, `${postcode} ${city}`, ...(country === 'FR' ? [] : [country])].join(', ')
