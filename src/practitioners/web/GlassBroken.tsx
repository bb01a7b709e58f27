// « Bris de glace à relire »: who opened a record without caring for the person, why, and the word of the lead who reviews.

import { useState } from 'react'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { dayInWords, momentInWords, opening } from '#screen/time-words.ts'
import { type GlassEntry, glassVerdicts, listGlass, readGlass, reviewGlass } from '../break-glass.ts'
import { words } from '../glass.words.ts'

/** The lead reviews; the administrator reads that it happened and what was found, nothing of the patient. */
export function GlassBroken({ reviews }: { reviews: boolean }) {
  const text = useWords(words)
  const reading = useRead(listGlass, { query: {} }, { every: 60_000 })
  return (
    <section className="stack">
      <h2>{text.review}</h2>
      <QueryScreen of={reading} words={words}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{text.none}</p>
          ) : (
            items.map(one => <One key={one.id} entry={one} reviews={reviews} />)
          )
        }
      </QueryScreen>
    </section>
  )
}

function One({ entry, reviews }: { entry: GlassEntry; reviews: boolean }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const reviewing = useAct(reviewGlass, [listGlass])
  const late = entry.verdict === null && entry.reviewDueAt < now
  return (
    <Card
      level={3}
      look="plain"
      title={entry.name}
      aside={
        entry.verdict ? (
          <Tag kind={entry.verdict === 'justified' ? 'pine' : 'danger'}>{text.verdicts[entry.verdict]}</Tag>
        ) : (
          <Tag kind={late ? 'danger' : 'amber'}>{text.due(dayInWords(dayIn(entry.reviewDueAt, zone), language))}</Tag>
        )
      }
    >
      <p>{text.reasons[entry.reason]}</p>
      <p className="soft">
        {opening(momentInWords(entry.openedAt, now, deviceZone(), language))} · {text.lately(entry.lately)}
      </p>
      {reviews ? <Words glassId={entry.id} /> : null}
      <ActNotice of={reviewing} words={words} />
      {reviews && entry.verdict === null ? (
        <div className="row">
          {glassVerdicts.map(verdict => (
            <Button key={verdict} onPress={() => reviewing.run({ params: { glassId: entry.id }, body: { verdict } })}>
              {text.verdicts[verdict]}
            </Button>
          ))}
        </div>
      ) : null}
    </Card>
  )
}

/** Read when asked for: each reading is in the patient's trail. */
function Words({ glassId }: { glassId: string }) {
  const text = useWords(words)
  const [asked, setAsked] = useState(false)
  const reading = useRead(readGlass, { params: { glassId } }, { when: asked })
  if (!asked)
    return (
      <div className="row">
        <Button kind="plain" onPress={() => setAsked(true)}>
          {text.read}
        </Button>
      </div>
    )
  return (
    <QueryScreen of={reading} words={words}>
      {found => <p>{found.words}</p>}
    </QueryScreen>
  )
}
