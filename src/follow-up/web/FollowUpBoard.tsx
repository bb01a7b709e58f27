// On the lead's board: what nobody has read in time, without the patient; taking one puts it on the lead's own list, below.
import type { OutputOf } from '#kit/route.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Table } from '#screen/Table.tsx'
import { Tag } from '#screen/Tag.tsx'
import { agoInWords } from '#screen/time-words.ts'
import { board, listFollowed, takeFollowUp } from '../attend.ts'
import { isResult } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import { Followed } from './Followed.tsx'

type Item = OutputOf<typeof board>['items'][number]

export function FollowUpBoard() {
  const text = useWords(words).board
  const reading = useRead(board, { query: {} }, { every: 30_000 })
  return (
    <>
      <section className="stack" aria-label={text.title}>
        <h2>{text.title}</h2>
        <QueryScreen of={reading} words={words}>
          {({ items }) => (items.length === 0 ? <p className="soft">{text.none}</p> : <Alone items={items} />)}
        </QueryScreen>
      </section>
      <Followed quiet />
    </>
  )
}

function Alone({ items }: { items: readonly Item[] }) {
  const text = useWords(words).board
  const concerns = useWords(words).list.concerns
  const language = useLanguage()
  const now = useNow()
  const taking = useAct(takeFollowUp, [board, listFollowed])
  const what = (item: Item) => (!item.came ? text.silent : isResult(item.kind) ? text.result : text.answers)
  return (
    <>
      <p className="small soft">{text.why}</p>
      <Table
        caption={text.title}
        captionUnseen
        rows={items}
        keyOf={row => row.id}
        columns={[
          {
            key: 'what',
            label: text.what,
            cell: row => (
              <>
                {what(row)} {row.concern === 'urgent' ? <Tag kind="danger">{concerns.urgent}</Tag> : null}
              </>
            ),
          },
          { key: 'owner', label: text.owner, cell: row => row.owner },
          { key: 'since', label: text.since, cell: row => agoInWords(row.since, now, zone, language) },
          {
            key: 'act',
            label: text.act,
            cell: row => (
              <Button
                spoken={text.takeOne(`${what(row)}, ${row.owner}`)}
                onPress={() => taking.run({ params: { followUpId: row.id } })}
              >
                {text.take}
              </Button>
            ),
          },
        ]}
      />
      <ActNotice of={taking} words={words} />
    </>
  )
}
