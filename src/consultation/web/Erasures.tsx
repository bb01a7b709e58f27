// The receipts of what was erased after each call, in plain words, each checked as it is read; and a copy anyone can check.
import { useState } from 'react'
import { type OutputOf, pathOf } from '#kit/route.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Empty } from '#screen/Empty.tsx'
import { Facts } from '#screen/Facts.tsx'
import { DownloadIcon, VerifiedIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Tag, type TagKind } from '#screen/Tag.tsx'
import { clockInWords, dayInWords } from '#screen/time-words.ts'
import { words } from '../consultation.words.ts'
import { readErasures } from '../erasure.ts'
import { trailExtract } from '../extract.ts'

type Item = OutputOf<typeof readErasures>['items'][number]

export function Erasures({ patientId }: { readonly patientId: string }) {
  const text = useWords(words).erasures
  return (
    <section className="stack">
      <h2>{text.title}</h2>
      <p className="soft">{text.why}</p>
      <Part key={patientId} patientId={patientId} />
      <div className="row not-printed">
        <LinkButton to={pathOf(trailExtract, { patientId })} icon={<DownloadIcon />}>
          {text.copy}
        </LinkButton>
      </div>
      <p className="soft">{text.copyWhy}</p>
    </section>
  )
}

/** One page of the list, and under it the next once it is asked for. */
function Part({ patientId, after }: { readonly patientId: string; readonly after?: string }) {
  const text = useWords(words).erasures
  const [more, setMore] = useState(false)
  const reading = useRead(readErasures, { params: { patientId }, query: after ? { after } : {} })
  return (
    <QueryScreen of={reading} words={words}>
      {({ items, next }) => (
        <>
          {items.length === 0 ? <Empty title={text.none} /> : items.map(item => <One key={item.id} item={item} />)}
          {next && !more ? (
            <div className="row">
              <Button onPress={() => setMore(true)}>{text.more}</Button>
            </div>
          ) : null}
          {next && more ? <Part patientId={patientId} after={next} /> : null}
        </>
      )}
    </QueryScreen>
  )
}

const kinds: Readonly<Record<Item['check'], TagKind>> = { proven: 'done', waiting: 'plain', wrong: 'danger' }

function One({ item }: { readonly item: Item }) {
  const text = useWords(words).erasures
  const language = useLanguage()
  const day = (one: Parameters<typeof dayInWords>[0]) => dayInWords(one, language, { weekday: false })
  const moment = (at: Instant) => `${day(dayIn(at, zone))}, ${clockInWords(at, zone, language)}`
  const { dayEnd } = item
  return (
    <Card
      level={3}
      title={text.of(day(item.day))}
      aside={
        <Tag kind={kinds[item.check]} icon={item.check === 'proven' ? <VerifiedIcon aria-hidden="true" /> : null}>
          {text.checks[item.check]}
        </Tag>
      }
    >
      {item.check === 'wrong' ? <Notice kind="danger">{text.wrongWhy}</Notice> : null}
      {item.cause === 'late' ? <p>{text.late}</p> : null}
      <Facts
        look="blocks"
        facts={[
          { term: text.what, value: text.messages(item.messages) },
          { term: text.when, value: moment(item.destroyedAt) },
          { term: text.day, value: dayEnd ? moment(dayEnd.destroyedAt) : text.dayWaits },
          ...(dayEnd ? [{ term: text.backups, value: text.backupsBy(day(dayEnd.backupsGoneOn)) }] : []),
        ]}
      />
    </Card>
  )
}
