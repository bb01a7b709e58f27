// « Suivis » on the professional's desk: what must be read first, the gravest at the top; each opened in place.
import { useState } from 'react'
import { useSession } from '#access/web/session.tsx'
import type { OutputOf } from '#kit/route.ts'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Fold } from '#screen/Fold.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { Tag, type TagKind } from '#screen/Tag.tsx'
import { momentInWords, opening } from '#screen/time-words.ts'
import { listFollowed } from '../attend.ts'
import type { Concern } from '../escalation.ts'
import { followUpsChanged, isResult } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import { FollowedOne } from './FollowedOne.tsx'
import { whenTold } from './told.ts'

type One = OutputOf<typeof listFollowed>['followUps'][number]

/** @param quiet nothing is drawn while there is nothing: for a desk whose list this is not first of all */
export function Followed({ quiet = false }: { quiet?: boolean }) {
  const text = useWords(words).list
  const { session } = useSession()
  const reading = useRead(listFollowed, { query: {} }, { every: 60_000 })
  useChanged(followUpsChanged, session?.account, keyOf(listFollowed))
  const all = reading.data?.ok ? reading.data.value.followUps : undefined
  if (quiet && all?.length === 0) return null
  return (
    <section className="stack" aria-label={text.title}>
      <h2>{text.title}</h2>
      <QueryScreen of={reading} words={words}>
        {({ followUps }) => <Lists followUps={followUps} />}
      </QueryScreen>
    </section>
  )
}

function Lists({ followUps }: { followUps: readonly One[] }) {
  const text = useWords(words).list
  const unread = followUps.filter(one => one.attention)
  const toEnd = followUps.filter(one => !one.attention && one.seen)
  const toCome = followUps.filter(one => !one.attention && !one.seen)
  return (
    <>
      <div className="stack" aria-live="polite">
        {unread.length === 0 ? (
          <p className="soft">{text.none}</p>
        ) : (
          <>
            <p className="unseen">{text.unread(unread.length)}</p>
            {unread.map(one => (
              <Item key={one.id} one={one} />
            ))}
          </>
        )}
      </div>
      {toEnd.length > 0 ? (
        <>
          <h3>{text.toEnd}</h3>
          {toEnd.map(one => (
            <Item key={one.id} one={one} />
          ))}
        </>
      ) : null}
      {toCome.length > 0 ? (
        <Fold title={`${text.toCome} (${toCome.length})`}>
          <div className="stack">
            {toCome.map(one => (
              <Item key={one.id} one={one} />
            ))}
          </div>
        </Fold>
      ) : null}
    </>
  )
}

const kinds: Readonly<Record<Concern, TagKind>> = { urgent: 'danger', soon: 'amber', ordinary: 'info' }

function Item({ one }: { one: One }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const [open, setOpen] = useState(false)
  const { attention } = one
  return (
    <Card
      listed
      level={3}
      look={attention ? 'warm' : 'plain'}
      title={`${one.patient}, ${text.desk.kinds[one.kind].toLocaleLowerCase(language)}`}
      aside={attention ? <Tag kind={kinds[attention.concern]}>{text.list.concerns[attention.concern]}</Tag> : undefined}
      actions={
        <Button expanded={open} onPress={() => setOpen(!open)}>
          {open ? text.list.hide : text.list.read}
        </Button>
      }
    >
      <p>
        {attention
          ? sinceOf(one, text.list, momentInWords(attention.since, now, deviceZone(), language))
          : opening(whenTold(one, now, language))}
      </p>
      {one.mine ? <p className="small soft">{one.about}</p> : <p>{text.list.forOther(one.owner)}</p>}
      {open ? <FollowedOne followUpId={one.id} mine={one.mine} /> : null}
    </Card>
  )
}

/** Silence, answers or a result: what the card says before it is opened. */
const sinceOf = (one: One, text: (typeof words)['fr']['list'], when: string): string => {
  if (!one.cameAt && one.attention?.concern === 'ordinary') return text.silentSince(when)
  return `${isResult(one.kind) && one.cameAt ? text.resultCame : text.answersCame}. ${text.since(when)}.`
}
