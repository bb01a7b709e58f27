// Where one is on the way: « Étape 2 sur 5 » and a thin bar.
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'
import './Steps.css'

export interface StepsProps {
  /** From 1. */
  readonly at: number
  readonly of: number
}

export function Steps({ at, of }: StepsProps) {
  const text = useWords(words)
  return (
    <div className="steps">
      <p className="steps__line">{text.step(at, of)}</p>
      <div className="steps__bar" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps are their own order
          <span key={index} className={index < at ? 'steps__part steps__part--past' : 'steps__part'} />
        ))}
      </div>
    </div>
  )
}
