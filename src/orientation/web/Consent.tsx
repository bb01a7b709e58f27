// « J'accepte une consultation à distance. »: what it means first, then a tick that nobody made in advance.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { textOn } from '#patients/consent.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Check } from '#screen/Check.tsx'
import { Fold } from '#screen/Fold.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useSaid, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import type { StepsProps } from '#screen/Steps.tsx'
import { consent, consentText } from '../consent.ts'
import { words } from '../orientation.words.ts'
import { readIntake } from '../read-intake.ts'
import { useReason } from './use-reason.ts'
import './orientation.css'
import { PriceBefore } from './PriceBefore.tsx'

export interface ConsentProps {
  readonly intakeId: string
  readonly onDone: () => unknown
  readonly step?: StepsProps
  readonly back?: string
}

export function Consent({ intakeId, onDone, step, back }: ConsentProps) {
  const text = useWords(words).consent
  const reading = useRead(readIntake, { params: { intakeId } })
  const child = reading.data?.ok && reading.data.value.consentKey === 'act-child'
  return (
    <PatientPage title={text.title} lead={child ? text.leadChild : text.lead} step={step} back={back}>
      <PriceBefore intakeId={intakeId} />
      <QueryScreen of={reading} words={words}>
        {intake => <Agree key={intake.id} intake={intake} onDone={onDone} />}
      </QueryScreen>
    </PatientPage>
  )
}

function Agree({ intake, onDone }: { intake: OutputOf<typeof readIntake>; onDone: () => unknown }) {
  const text = useWords(words).consent
  const language = useLanguage()
  const said = useSaid()
  const agreeing = useAct(consent, [readIntake])
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const { reason } = useReason(intake.id)
  const shown = useWords(textOn(intake.consentKey, dayIn(useNow(), zone)).text)
  const submit = async () => {
    setTried(true)
    if (!agreed) return
    if (await agreeing.run({ params: { intakeId: intake.id }, body: { text: consentText, language } })) onDone()
  }
  return (
    <Form onSubmit={submit}>
      <section className="stack stack--tight">
        <h2>{shown.title}</h2>
        <ul className="said">
          {shown.lines.map(fact => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {reason ? (
          <Fold title={text.not}>
            <ul className="said">
              {reason.notRemotely.map(each => (
                <li key={each.fr}>{said(each)}</li>
              ))}
            </ul>
          </Fold>
        ) : null}
      </section>
      <Check
        label={shown.agree}
        checked={agreed}
        onChange={setAgreed}
        error={tried && !agreed ? text.needed : undefined}
      />
      <ActNotice of={agreeing} words={words} />
      {agreeing.refusal?.code === 'intake-used' ? (
        // Come back to while one already waits: the place is found again.
        <Button kind="main" wide onPress={onDone}>
          {text.room}
        </Button>
      ) : (
        <Button type="submit" kind="main" wide>
          {text.continue}
        </Button>
      )}
    </Form>
  )
}
