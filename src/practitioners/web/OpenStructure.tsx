// The first thing a new deployment asks its administrator: for which structure professionals will work.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { useAct } from '#screen/reads.ts'
import { words as screenWords } from '#screen/screen.words.ts'
import { openStructure, structures } from '../invite-practitioner.ts'
import { words } from '../practitioners.words.ts'
import { AddressFields, noAddress } from './AddressFields.tsx'

export function OpenStructure() {
  const text = useWords(words).admin
  const { required } = useWords(screenWords)
  const [name, setName] = useState('')
  const [address, setAddress] = useState(noAddress)
  const [tried, setTried] = useState(false)
  const opening = useAct(openStructure, [structures])
  const submit = async () => {
    setTried(true)
    const whole = openStructure.body.safeParse({ name, ...address }).data
    if (whole) await opening.run({ body: whole })
  }
  return (
    <Card title={text.structure}>
      <Form onSubmit={submit}>
        <p className="soft">{text.structureWhy}</p>
        <Field
          label={text.name}
          value={name}
          onChange={setName}
          error={tried && name.trim() === '' ? required : undefined}
          autoComplete="organization"
          maxLength={120}
        />
        <AddressFields value={address} onChange={setAddress} tried={tried} />
        <ActNotice of={opening} words={words} />
        <div className="row">
          <Button type="submit" kind="main">
            {text.saveStructure}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
