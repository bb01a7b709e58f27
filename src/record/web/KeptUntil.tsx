// Until when this record is kept, in a sentence, with the text of law it rests on.
import { Card } from '#screen/Card.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { dayInWords } from '#screen/time-words.ts'
import { readKeptUntil } from '../kept-until.ts'
import { words } from '../record.words.ts'

export function KeptUntil({ patientId }: { readonly patientId: string }) {
  const text = useWords(words).kept
  const language = useLanguage()
  const reading = useRead(readKeptUntil, { params: { patientId } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ until, lastCare, held, source }) => (
        <Card title={text.title}>
          <p>
            <strong>{text.until(dayInWords(until, language, { weekday: false }))}</strong>
          </p>
          <p>{lastCare ? text.last(dayInWords(lastCare, language, { weekday: false })) : text.never}</p>
          <p>{text.after}</p>
          {held ? <Notice>{text.held}</Notice> : null}
          <p className="small soft">
            {text.source} {source}
          </p>
        </Card>
      )}
    </QueryScreen>
  )
}
