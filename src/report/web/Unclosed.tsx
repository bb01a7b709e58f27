// Files that stay open, on the lead's board: whom to remind.
import { zone } from '#patients/patient.ts'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Table } from '#screen/Table.tsx'
import { agoInWords } from '#screen/time-words.ts'
import { unclosed, unclosedHours } from '../unclosed.ts'
import { words } from '../unclosed.words.ts'

export function Unclosed() {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const reading = useRead(unclosed, {}, { every: 60_000 })
  return (
    <section className="stack" aria-label={text.title}>
      <h2>{text.title}</h2>
      <QueryScreen of={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{text.none}</p>
          ) : (
            <>
              <p className="small soft">{text.why(unclosedHours)}</p>
              <Table
                caption={text.title}
                captionUnseen
                rows={items}
                keyOf={row => row.id}
                columns={[
                  { key: 'who', label: text.professional, cell: row => row.professional },
                  { key: 'since', label: text.since, cell: row => agoInWords(row.since, now, zone, language) },
                ]}
              />
            </>
          )
        }
      </QueryScreen>
    </section>
  )
}
