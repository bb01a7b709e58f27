// The room on the lead's board: who waits, and the declines by reason and by group.
import type { OutputOf } from '#kit/route.ts'
import { Facts } from '#screen/Facts.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Table } from '#screen/Table.tsx'
import { words as roomWords } from '../waiting-room.words.ts'
import { watch } from '../watch.ts'
import { words } from '../watch.words.ts'

export function RoomWatch() {
  const text = useWords(words)
  const reading = useRead(watch, {}, { every: 30_000 })
  return (
    <section className="stack" aria-label={text.title}>
      <h2>{text.title}</h2>
      <QueryScreen of={reading}>{value => <Watched value={value} />}</QueryScreen>
    </section>
  )
}

function Watched({ value }: { value: OutputOf<typeof watch> }) {
  const text = useWords(words)
  const reasons = useWords(roomWords).offer.reasons
  const declined = value.declines.reduce((sum, one) => sum + one.count, 0)
  return (
    <>
      <Facts
        facts={[
          { term: text.waiting, value: String(value.waiting) },
          { term: text.away, value: String(value.away) },
          { term: text.here, value: String(value.practitionersHere) },
        ]}
      />
      <h3>{text.declines}</h3>
      <p className="soft">{declined === 0 ? text.noDeclines : text.of(declined, value.offers)}</p>
      {declined === 0 ? null : (
        <Table
          caption={text.declines}
          captionUnseen
          rows={value.declines}
          keyOf={row => row.reason}
          columns={[
            { key: 'reason', label: text.reason, cell: row => reasons[row.reason] },
            { key: 'count', label: text.count, cell: row => row.count, figures: true },
          ]}
        />
      )}
      {value.shares.length === 0 ? null : (
        <>
          <h3>{text.shares}</h3>
          <p className="small soft">{text.sharesWhy}</p>
          <Table
            caption={text.shares}
            captionUnseen
            rows={value.shares}
            keyOf={row => row.group}
            columns={[
              { key: 'group', label: text.group, cell: row => text.groups[row.group] },
              { key: 'offered', label: text.offered, cell: row => row.offered, figures: true },
              { key: 'declined', label: text.declined, cell: row => `${row.declinedPercent} %`, figures: true },
            ]}
          />
        </>
      )}
    </>
  )
}
