// For the on-call lead: the emergencies without an outcome, whether anybody still answers for them, and the outcome when nobody does.
import { useState } from 'react'
import { phoneInWords } from '#kit/phone.ts'
import type { OutputOf } from '#kit/route.ts'
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
import { keyOf, type Reading, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { Tag } from '#screen/Tag.tsx'
import { agoInWords, clockInWords } from '#screen/time-words.ts'
import { emergenciesChanged, everyEmergency, helpDecisions, openEmergencies, settleForDoctor } from '../emergency.ts'
import { words } from '../emergency.words.ts'
import { SamuNumber } from './SamuNumber.tsx'
import './emergency.css'

type One = OutputOf<typeof openEmergencies>['emergencies'][number]

/** Nobody may be left alone because a socket was cut: the list is also read again on its own. */
export const useOpenEmergencies = (): Reading<typeof openEmergencies> => {
  const reading = useRead(openEmergencies, {}, { every: 10_000 })
  useChanged(emergenciesChanged, everyEmergency, keyOf(openEmergencies))
  return reading
}

/** Those that nobody answers for any more: what the board rings for. */
export const unanswered = (reading: Reading<typeof openEmergencies>): readonly One[] =>
  reading.data?.ok ? reading.data.value.emergencies.filter(one => one.deskSilent) : []

export function OpenEmergencies() {
  const text = useWords(words).board
  const reading = useOpenEmergencies()
  return (
    <section className="stack" aria-label={text.title}>
      <h2>{text.title}</h2>
      <QueryScreen of={reading} words={words}>
        {({ emergencies, next }) => (
          <div className="stack" aria-live="polite">
            {emergencies.length === 0 ? <Empty title={text.none} /> : null}
            {emergencies.map(one => (
              <Shown key={one.id} one={one} />
            ))}
            {next ? <p className="soft">{text.more}</p> : null}
          </div>
        )}
      </QueryScreen>
    </section>
  )
}

function Shown({ one }: { one: One }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const { place, samu } = one
  const last = one.steps.at(-1)
  return (
    <Card
      level={3}
      title={one.patient}
      look={one.deskSilent ? 'warm' : 'plain'}
      aside={
        one.deskSilent ? (
          <Tag kind="danger">{text.board.deskSilent}</Tag>
        ) : one.lineLost ? (
          <Tag kind="amber">{text.board.lineLost}</Tag>
        ) : null
      }
      actions={
        place ? (
          <LinkButton kind={one.deskSilent ? 'main' : 'quiet'} to={`tel:${place.callback}`} icon={<PhoneIcon />}>
            {text.call(phoneInWords(place.callback))}
          </LinkButton>
        ) : null
      }
    >
      <Facts
        facts={[
          { term: text.title, value: agoInWords(one.openedAt, now, zone, language) },
          { term: text.board.doctor, value: one.doctor },
          ...(place
            ? [{ term: text.board.where, value: [...place.address, `${place.postcode} ${place.city}`].join(', ') }]
            : []),
          ...(last
            ? [{ term: text.timeline, value: `${clockInWords(last.at, zone, language)} · ${text.steps[last.step]}` }]
            : []),
        ]}
      />
      {samu ? (
        <div>
          <p>{text.samu(samu.departement, samu.name)}</p>
          <SamuNumber samu={samu} />
        </div>
      ) : (
        <p>{text.samuNowhere}</p>
      )}
      <Settle emergencyId={one.id} />
    </Card>
  )
}

function Settle({ emergencyId }: { emergencyId: string }) {
  const text = useWords(words)
  const [asking, setAsking] = useState(false)
  const settling = useAct(settleForDoctor, [openEmergencies])
  const params = { emergencyId }
  return (
    <div className="stack stack--tight">
      <div className="row">
        <Button expanded={asking} onPress={() => setAsking(!asking)}>
          {text.warned}
        </Button>
        <Button onPress={() => settling.run({ params, body: { step: 'patient-reached' } })}>{text.reached}</Button>
      </div>
      {asking ? (
        <fieldset className="stack stack--tight">
          <legend>{text.warnedHow}</legend>
          {helpDecisions.map(word => (
            <Button key={word} wide onPress={() => settling.run({ params, body: { step: 'help-warned', word } })}>
              {text.decisions[word]}
            </Button>
          ))}
        </fieldset>
      ) : null}
      <ActNotice of={settling} words={words} />
    </div>
  )
}
