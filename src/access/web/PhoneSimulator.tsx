// The demonstration's telephone: what was sent by real HTTP to a gateway of ours, marked as the stand-in it is.
import { phoneInWords } from '#kit/phone.ts'
import { Card } from '#screen/Card.tsx'
import { Empty } from '#screen/Empty.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { words } from '../phone.words.ts'
import { capturedTelephone } from '../phone-simulator.ts'
import './CapturedMail.css'

export function PhoneSimulator() {
  const text = useWords(words).simulator
  const reading = useRead(capturedTelephone, {}, { every: 2000 })
  return (
    <PatientPage title={text.title} lead={text.why} back="/demo" strip="quiet">
      <p>
        <Tag kind="amber">{text.mark}</Tag>
      </p>
      <QueryScreen of={reading} words={words}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.none} />
          ) : (
            <div className="stack">
              {items.map(one => (
                <Card key={one.at + one.to} title={text.to(text.kinds[one.kind], phoneInWords(one.to))} look="plain">
                  <p className="captured-mail__text">{one.text}</p>
                </Card>
              ))}
            </div>
          )
        }
      </QueryScreen>
    </PatientPage>
  )
}
