// An offer, as one card: what is needed to decide in twenty seconds, and the two answers.
import { useEffect, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { instantOf, msOf, secondsBetween } from '#kit/time.ts'
import { SummaryLines } from '#orientation/web/SummaryLines.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { minutesInWords } from '#screen/time-words.ts'
import { duty } from '../duty.ts'
import { decline, declineReasons, offerSeconds, readOffer } from '../offer.ts'
import { words } from '../waiting-room.words.ts'
import { OfferPhotos } from './OfferPhotos.tsx'
import './OfferCard.css'

type Offer = OutputOf<typeof readOffer>

export interface OfferCardProps {
  readonly offerId: string
  /** Accepting stands in a later room: it is given by the desk. Resolves once it is done or refused. */
  readonly onAccept: (offerId: string) => Promise<unknown>
}

export function OfferCard({ offerId, onAccept }: OfferCardProps) {
  const reading = useRead(readOffer, { params: { offerId } })
  return (
    <QueryScreen of={reading} words={words}>
      {offer => <Shown offer={offer} onAccept={onAccept} />}
    </QueryScreen>
  )
}

function Shown({ offer, onAccept }: { offer: Offer; onAccept: OfferCardProps['onAccept'] }) {
  const text = useWords(words).offer
  const language = useLanguage()
  const left = useSecondsLeft(offer)
  const [leaving, setLeaving] = useState(false)
  const { summary } = offer
  const waited = secondsBetween(offer.waitingSince, offer.now) / 60
  return (
    <Card
      look="warm"
      title={summary.reason}
      aside={<Tag kind={offer.severity <= 2 ? 'amber' : 'plain'}>{text.severity[offer.severity as 1 | 2 | 3 | 4]}</Tag>}
    >
      <div className="offer stack">
        <p className="offer__facts">
          <strong>{text.who(summary.sex, summary.age)}</strong>
          <span>{text.waits(minutesInWords(Math.max(1, waited), language))}</span>
          <span className="offer__left">{text.left(left)}</span>
        </p>
        <progress className="offer__clock" max={offerSeconds} value={left} aria-hidden="true" />
        {summary.warnings.length > 0 ? (
          <Notice kind="amber" title={text.warnings}>
            {summary.warnings.map(warning => (
              <p key={warning}>{warning}</p>
            ))}
          </Notice>
        ) : null}
        {/* The first line says again who and why. */}
        <SummaryLines lines={summary.lines.filter(line => !line.endsWith(`${summary.reason}.`))} />
        <OfferPhotos offerId={offer.id} count={offer.photos} />
        {leaving ? (
          <LeaveToColleague offerId={offer.id} onBack={() => setLeaving(false)} />
        ) : (
          <div className="row">
            <Button kind="main" onPress={() => onAccept(offer.id)}>
              {text.accept}
            </Button>
            <Button onPress={() => setLeaving(true)}>{text.leave}</Button>
          </div>
        )}
      </div>
    </Card>
  )
}

/** One tap on a reason is the answer: there is nothing to confirm in thirty seconds. */
function LeaveToColleague({ offerId, onBack }: { offerId: string; onBack: () => void }) {
  const text = useWords(words).offer
  const common = useWords(words).room
  const declining = useAct(decline, [duty])
  return (
    <section className="stack" aria-label={text.leaveWhy}>
      <p>
        <strong>{text.leaveWhy}</strong> <span className="soft">{text.leaveNote}</span>
      </p>
      <div className="row">
        {declineReasons.map(reason => (
          <Button key={reason} onPress={() => declining.run({ params: { offerId }, body: { reason } })}>
            {text.reasons[reason]}
          </Button>
        ))}
        <Button kind="plain" onPress={onBack}>
          {common.leaveNo}
        </Button>
      </div>
      <ActNotice of={declining} words={words} />
    </section>
  )
}

/** Counted from the server's instant, so that a desk whose clock is wrong counts right. */
const useSecondsLeft = (offer: Offer): number => {
  const [left, setLeft] = useState(() => Math.ceil(secondsBetween(offer.now, offer.expiresAt)))
  useEffect(() => {
    const received = performance.now()
    const count = () => {
      const now = instantOf(msOf(offer.now) + performance.now() - received)
      setLeft(Math.max(0, Math.ceil(secondsBetween(now, offer.expiresAt))))
    }
    const timer = setInterval(count, 250)
    return () => clearInterval(timer)
  }, [offer.now, offer.expiresAt])
  return left
}
