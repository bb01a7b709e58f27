// A warning or a block, told to the person concerned: why, until when, what still works, and how to contest.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { useAct, useRead } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { dayInWords } from '#screen/time-words.ts'
import { appeal, standing } from '../conduct.ts'
import { words } from '../conduct.words.ts'

type Measure = NonNullable<OutputOf<typeof standing>['measure']>

/** Nothing when there is nothing to tell. */
export function Standing() {
  const reading = useRead(standing, {})
  const measure = reading.data?.ok ? reading.data.value.measure : null
  return measure ? <Told measure={measure} /> : null
}

function Told({ measure }: { measure: Measure }) {
  const text = useWords(words)
  const language = useLanguage()
  const [contesting, setContesting] = useState(false)
  const day = measure.until && dayInWords(dayIn(measure.until, deviceZone()), language)
  return (
    <section className="stack" aria-label={measure.kind === 'block' ? text.blocked : text.warning}>
      <Notice kind="amber" title={measure.kind === 'block' ? text.blocked : text.warning}>
        <p>{text.why(text.reasons[measure.reason])}</p>
        {day ? <p>{text.until(day)}</p> : null}
        {measure.kind === 'block' ? <p>{text.still}</p> : null}
      </Notice>
      {measure.answer ? (
        <p className="soft">{text.answers[measure.answer]}</p>
      ) : measure.appealed ? (
        <p className="soft">{text.sent}</p>
      ) : contesting ? (
        <Contest measureId={measure.id} />
      ) : (
        <div className="row">
          <Button onPress={() => setContesting(true)}>{text.contest}</Button>
        </div>
      )}
    </section>
  )
}

function Contest({ measureId }: { measureId: string }) {
  const text = useWords(words)
  const sending = useAct(appeal, [standing])
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState(false)
  const send = async () => {
    setAsked(true)
    if (said.trim() !== '') await sending.run({ params: { measureId }, body: { words: said.trim() } })
  }
  return (
    <Form onSubmit={send}>
      <TextArea
        label={text.field}
        hint={text.hint}
        value={said}
        onChange={setSaid}
        maxLength={2000}
        error={asked && said.trim() === '' ? text.needed : undefined}
      />
      <ActNotice of={sending} words={words} />
      <Button type="submit" kind="main">
        {text.send}
      </Button>
    </Form>
  )
}
