// On the desk, before closing: what is planned after this consultation, the usual follow-up offered, and ordering one.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import type { Summary } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import { listOrdered, withdraw } from '../order.ts'
import type { Usual } from '../usual.ts'
import { windowOf } from '../window.ts'
import { NamedDeputy } from './Deputy.tsx'
import { OrderForm } from './OrderForm.tsx'
import { whenTold, windowTold } from './told.ts'

export function FollowUpPanel({ consultationId }: { consultationId: string }) {
  const text = useWords(words).desk
  const [ordering, setOrdering] = useState<'blank' | 'usual'>()
  const reading = useRead(listOrdered, { params: { consultationId } }, { every: 20_000 })
  return (
    <section className="stack" aria-label={text.title}>
      <h2 className="consultation-desk__title">{text.title}</h2>
      <QueryScreen of={reading} words={words} skeleton={null}>
        {({ followUps, usual }) => (
          <>
            {followUps.map(one => (
              <Ordered key={one.id} consultationId={consultationId} one={one} />
            ))}
            {followUps.length === 0 ? <p className="small soft">{text.none}</p> : null}
            {usual && followUps.length === 0 ? <Offered usual={usual} /> : null}
            <div className="row">
              {usual && followUps.length === 0 ? (
                <Button onPress={() => setOrdering('usual')}>{text.useUsual}</Button>
              ) : null}
              <Button onPress={() => setOrdering('blank')}>{text.add}</Button>
            </div>
            <Dialog title={text.add} open={ordering !== undefined} onClose={() => setOrdering(undefined)}>
              <OrderForm
                consultationId={consultationId}
                usual={ordering === 'usual' ? usual : null}
                onDone={() => setOrdering(undefined)}
              />
            </Dialog>
          </>
        )}
      </QueryScreen>
    </section>
  )
}

function Offered({ usual }: { usual: Usual }) {
  const text = useWords(words).desk
  const language = useLanguage()
  const now = useNow()
  const window = windowOf(now, 'Europe/Paris', { from: usual.fromDays, until: usual.untilDays })
  return <p className="small">{text.usual(windowTold(window, now, language))}</p>
}

function Ordered({ consultationId, one }: { consultationId: string; one: Summary }) {
  const text = useWords(words).desk
  const language = useLanguage()
  const now = useNow()
  const withdrawing = useAct(withdraw, [listOrdered])
  const title = text.kinds[one.kind]
  return (
    <div>
      <p>
        <strong>{title}</strong>, {whenTold(one, now, language)}
      </p>
      <p className="small">{one.about}</p>
      {one.closed ? null : <NamedDeputy consultationId={consultationId} one={one} />}
      {one.closed ? null : (
        <Button
          kind="plain"
          spoken={text.withdrawOne(`${title}, ${one.about}`)}
          onPress={() => withdrawing.run({ params: { consultationId, followUpId: one.id } })}
        >
          {text.withdraw}
        </Button>
      )}
      <ActNotice of={withdrawing} words={words} />
    </div>
  )
}
