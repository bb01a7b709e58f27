// The documents of a patient, the latest first, each to download as it was signed.
import { useState } from 'react'
import { pathOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { LetterDrawing } from '#screen/drawings.tsx'
import { Empty } from '#screen/Empty.tsx'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { dayInWords, opening } from '#screen/time-words.ts'
import { type DocumentEntry, listDocuments, readDocument } from '../document.ts'
import { words } from '../record.words.ts'

/** `quiet` where an empty place needs no more than a line: beside something else. */
export function Documents(props: { patientId: string; quiet?: boolean }) {
  return <Page key={props.patientId} {...props} />
}

/** One page of the list, and under it the next once it is asked for. */
function Page({ patientId, quiet = false, after }: { patientId: string; quiet?: boolean; after?: string }) {
  const text = useWords(words).documents
  const [more, setMore] = useState(false)
  const reading = useRead(listDocuments, { params: { patientId }, query: after ? { after } : {} })
  return (
    <QueryScreen of={reading} words={words}>
      {({ documents, next }) =>
        documents.length === 0 && quiet ? (
          <p className="soft">{text.none}</p>
        ) : documents.length === 0 ? (
          <Empty title={text.none} drawing={<LetterDrawing />}>
            {text.noneWhy}
          </Empty>
        ) : (
          <div className="stack">
            {documents.map(each => (
              <One key={each.id} patientId={patientId} document={each} />
            ))}
            {next && !more ? <Button onPress={() => setMore(true)}>{text.more}</Button> : null}
            {next && more ? <Page patientId={patientId} after={next} /> : null}
          </div>
        )
      }
    </QueryScreen>
  )
}

function One({ patientId, document }: { patientId: string; document: DocumentEntry }) {
  const text = useWords(words).documents
  const language = useLanguage()
  return (
    <Card
      listed
      level={3}
      title={text.kinds[document.kind]}
      actions={
        <LinkButton to={pathOf(readDocument, { patientId, documentId: document.id })} icon={<DownloadIcon />}>
          <span aria-hidden="true">{text.download}</span>
          <span className="unseen">{text.downloadOne(document.title)}</span>
        </LinkButton>
      }
    >
      <p>{document.title}</p>
      <p className="soft">
        {opening(dayInWords(dayIn(document.signedAt, zone), language))} ·{' '}
        {text.size(Math.max(1, Math.round(document.size / 1000)))}
      </p>
    </Card>
  )
}
