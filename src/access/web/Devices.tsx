// « Appareils connectés »: where the account is signed in, and closing one or all the others.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { momentInWords } from '#screen/time-words.ts'
import type { Device } from '../device.ts'
import { endOtherSessions, endSession, listSessions } from '../devices.ts'
import { words } from '../security.words.ts'
import './security.css'

/** `list` shows them without the button that ends all the others, where the page itself is that button. */
export function Devices({ look = 'whole' }: { look?: 'whole' | 'list' }) {
  const text = useWords(words).devices
  const ending = useAct(endOtherSessions, [listSessions])
  return (
    <Card title={text.title}>
      <p className="soft">{text.why}</p>
      <ListPart />
      {look === 'whole' ? (
        <>
          <ActNotice of={ending} words={words} />
          <div className="row">
            <Button onPress={() => ending.run({})}>{text.endOthers}</Button>
          </div>
        </>
      ) : null}
    </Card>
  )
}

/** One page of the list, and under it the next once it is asked for. */
function ListPart({ after }: { after?: string }) {
  const text = useWords(words).devices
  const [more, setMore] = useState(false)
  const reading = useRead(listSessions, { query: { limit: 20, ...(after ? { after } : {}) } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ items, next }) => (
        <>
          <ul className="security-list">
            {items.map(one => (
              <One key={one.id} session={one} />
            ))}
          </ul>
          {next && !more ? <Button onPress={() => setMore(true)}>{text.more}</Button> : null}
          {next && more ? <ListPart after={next} /> : null}
        </>
      )}
    </QueryScreen>
  )
}

function One({ session }: { session: OutputOf<typeof listSessions>['items'][number] }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const ending = useAct(endSession, [listSessions])
  const name = text.device(session as Device)
  const seen = momentInWords(session.lastSeenAt, now, deviceZone(), language)
  return (
    <li className="security-list__one">
      <div className="security-list__words">
        <p className="security-list__name">{name}</p>
        <p className="small soft">{text.devices.seen(seen, session.address)}</p>
        <ActNotice of={ending} words={words} />
      </div>
      {session.here ? (
        <Tag kind="done">{text.devices.here}</Tag>
      ) : (
        <Button
          kind="plain"
          spoken={text.devices.endThis(name)}
          onPress={() => ending.run({ params: { sessionId: session.id } })}
        >
          {text.devices.end}
        </Button>
      )}
    </li>
  )
}
