// How an act ended when it did not succeed: the sentence of its refusal, or that nobody answered.
import type { AnyRoute } from '#kit/route.ts'
import type { Bilingual } from '#kit/words.ts'
import { Fault } from './api.ts'
import { useLanguage, useWords } from './language.tsx'
import { Notice } from './Notice.tsx'
import type { Act } from './reads.ts'
import { refusalSentence, type Sentences } from './refusal-sentence.ts'
import { words } from './screen.words.ts'

export interface ActNoticeProps<R extends AnyRoute> {
  readonly of: Act<R>
  /** The room's words, for its own refusals. */
  readonly words?: Bilingual<{ readonly refusals: Sentences }>
}

export function ActNotice<R extends AnyRoute>({ of, words: sentences }: ActNoticeProps<R>) {
  const text = useWords(words)
  const language = useLanguage()
  if (of.failure) return <FailureNotice failure={of.failure} act />
  if (!of.refusal) return null
  const { code, detail } = of.refusal
  return (
    <Notice kind="amber" said="now" title={text.kinds.amber}>
      {refusalSentence(language, code, detail, sentences)}
    </Notice>
  )
}

/** Nobody answered, or the server failed: said in words, with the mark that finds it in the log. A reading is tried again by itself, an act is not. */
export function FailureNotice({ failure, act = false }: { failure: Error; act?: boolean }) {
  const text = useWords(words)
  const ours = failure instanceof Fault
  return (
    <Notice kind={ours ? 'danger' : 'amber'} said="now" title={ours ? text.faultTitle : text.offlineTitle}>
      <p>{ours ? text.faultText : act ? text.offlineAct : text.offlineText}</p>
      {ours && failure.id ? <p className="small soft">{text.faultMark(failure.id)}</p> : null}
    </Notice>
  )
}
