// Draws a reading in each of its states: loading, refused, cut off, failed, and at last what was read.
import type { ReactNode } from 'react'
import type { AnyRoute, OutputOf } from '#kit/route.ts'
import type { Bilingual } from '#kit/words.ts'
import { FailureNotice } from './ActNotice.tsx'
import { Button } from './Button.tsx'
import { LinkButton } from './LinkButton.tsx'
import { Loading } from './Loading.tsx'
import { useLanguage, useWords } from './language.tsx'
import { Notice } from './Notice.tsx'
import type { Reading } from './reads.ts'
import { refusalSentence, type Sentences } from './refusal-sentence.ts'
import { words } from './screen.words.ts'
import { useSite } from './site.tsx'

export interface QueryScreenProps<R extends AnyRoute> {
  readonly of: Reading<R>
  readonly words?: Bilingual<{ readonly refusals: Sentences }>
  /** The shape of what comes, while it loads (Skeleton); a few lines unless told. */
  readonly skeleton?: ReactNode
  readonly children: (value: OutputOf<R>) => ReactNode
}

/** What was read before stays shown when a later reading fails: stale is said above it, and is better than nothing. */
export function QueryScreen<R extends AnyRoute>({ of, words: sentences, skeleton, children }: QueryScreenProps<R>) {
  const text = useWords(words)
  const language = useLanguage()
  const retry = <Button onPress={() => of.refetch()}>{text.retry}</Button>
  const outcome = of.data
  if (outcome?.ok) {
    return (
      <>
        {of.error ? <FailureNotice failure={of.error} /> : null}
        {children(outcome.value)}
      </>
    )
  }
  if (of.error) {
    return (
      <div className="stack">
        <FailureNotice failure={of.error} />
        <div className="row">{retry}</div>
      </div>
    )
  }
  if (!outcome) return <Loading>{skeleton}</Loading>
  return (
    <Notice kind="amber" said="soon" actions={outcome.refused === 'not-signed-in' ? <SignIn /> : undefined}>
      {refusalSentence(language, outcome.refused, outcome.detail, sentences)}
    </Notice>
  )
}

function SignIn() {
  const text = useWords(words)
  const { signIn } = useSite()
  const here = typeof location === 'undefined' ? '/' : location.pathname + location.search
  return signIn ? (
    <LinkButton kind="main" to={`${signIn}?suite=${encodeURIComponent(here)}`}>
      {text.signIn}
    </LinkButton>
  ) : null
}
