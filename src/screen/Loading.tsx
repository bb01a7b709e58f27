// What stands in the place of what is coming: grey lines at once, words after a second.
import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { useLater } from './later.ts'
import './Loading.css'
import { words } from './screen.words.ts'

/** `lines` of text to come, or the `shape` of a card or a face. */
export function Skeleton({ lines = 3, shape = 'lines' }: { lines?: number; shape?: 'lines' | 'card' | 'face' }) {
  if (shape !== 'lines') return <div className={`skeleton skeleton--${shape}`} aria-hidden="true" />
  return (
    <div className="skeleton-lines" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
        <div key={index} className="skeleton" />
      ))}
    </div>
  )
}

export function Loading({ children, text }: { children?: ReactNode; text?: string | undefined }) {
  const common = useWords(words)
  const long = useLater(true, 1000)
  return (
    <div className="loading">
      {children ?? <Skeleton />}
      <p className="loading__words" role="status">
        {long ? (text ?? common.loading) : ''}
      </p>
    </div>
  )
}
