// A warning or a block, told to the person concerned: why, until when, what still works, and how to contest.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { useAct, useRead } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { appeal, standing } from '../conduct.ts'
import { words } from '../conduct.words.ts'
import { type Measure, MeasureTold } from './MeasureTold.tsx'

/** Nothing when there is nothing to tell; `open` when one came here to contest. */
export function Standing({ open = false }: { open?: boolean }) {
  const reading = useRead(standing, {})
  const measure = reading.data?.ok ? reading.data.value.measure : null
  return measure ? <Told measure={measure} open={open} /> : null
}

function Told({ measure, open }: { measure: Measure; open: boolean }) {
  const text = useWords(words)
  const [contesting, setContesting] = useState(open)
  return (
    <MeasureTold measure={measure} zone={deviceZone()}>
      {contesting ? (
        <Contest measureId={measure.id} />
      ) : (
        <div className="row">
          <Button onPress={() => setContesting(true)}>{text.contest}</Button>
        </div>
      )}
    </MeasureTold>
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
