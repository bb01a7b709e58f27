// The demonstration's mailbox: what was sent by real SMTP to a capture of ours, marked as the stand-in it is.
import { Card } from '#screen/Card.tsx'
import { Empty } from '#screen/Empty.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { words } from '../access.words.ts'
import { capturedMail } from '../persona.ts'
import './CapturedMail.css'

export function CapturedMail() {
  const text = useWords(words).demo
  const reading = useRead(capturedMail, {}, { every: 2000 })
  return (
    <PatientPage title={text.mailTitle} lead={text.mailWhy} back="/demo" strip="quiet">
      <p>
        <Tag kind="amber">{text.simulator}</Tag>
      </p>
      <QueryScreen of={reading} words={words}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text.mailNone} />
          ) : (
            <div className="stack">
              {items.map(letter => (
                <Card key={letter.at + letter.to} title={letter.subject} aside={letter.to} look="plain">
                  <p className="captured-mail__text">{letter.text}</p>
                </Card>
              ))}
            </div>
          )
        }
      </QueryScreen>
    </PatientPage>
  )
}
