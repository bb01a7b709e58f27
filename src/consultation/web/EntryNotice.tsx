// What is said while a page is not in the call: it is opening, it knocks, it was refused, it left, or it is over.
import { FailureNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Loading } from '#screen/Loading.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { words } from '../consultation.words.ts'
import type { Side } from '../seat.ts'
import type { Entry } from './taking-part.ts'

export interface EntryNoticeProps {
  readonly entry: Exclude<Entry, { at: 'in' }>
  readonly enter: () => void
  readonly side: Side
}

export function EntryNotice({ entry, enter, side }: EntryNoticeProps) {
  const text = useWords(words).call
  const again = (label: string) => (
    <Button kind="main" onPress={enter}>
      {label}
    </Button>
  )
  switch (entry.at) {
    case 'entering':
      return <Loading text={text.entering} />
    case 'knocking':
      return (
        <Notice said="soon" title={text.entering}>
          {text.knocking}
        </Notice>
      )
    case 'refused':
      return (
        <Notice kind="amber" said="now" title={text.refusedTitle}>
          {text.refused}
        </Notice>
      )
    case 'left':
      return (
        <Notice title={text.leftTitle} actions={again(text.resume)}>
          {text.left}
        </Notice>
      )
    case 'over':
      return (
        <Notice kind="done" title={text.overTitle}>
          {side === 'patient' ? text.over : undefined}
        </Notice>
      )
    case 'failed':
      return (
        <div className="stack">
          <FailureNotice failure={entry.failure} />
          <div className="row">{again(text.resume)}</div>
        </div>
      )
  }
}
