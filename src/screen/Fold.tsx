// What one may open when one wants it: a line that says what is inside, and its content.
import type { ReactNode } from 'react'
import './Fold.css'
import { OpenIcon } from './icons.tsx'

export interface FoldProps {
  readonly title: ReactNode
  /** A second line, softer: what one finds there, or that nothing obliges to open it. */
  readonly note?: string | undefined
  /** boxed: stands alone in a page; bare: inside a card or a list. */
  readonly look?: 'boxed' | 'bare'
  readonly children: ReactNode
}

/** The browser's own: opened with the keyboard, found by a search in the page. */
export function Fold({ title, note, look = 'bare', children }: FoldProps) {
  return (
    <details className={`fold fold--${look}`}>
      <summary className="fold__head">
        <span className="fold__words">
          <span className="fold__title">{title}</span>
          {note ? <span className="fold__note">{note}</span> : null}
        </span>
        <OpenIcon className="fold__mark" aria-hidden="true" />
      </summary>
      <div className="fold__body">{children}</div>
    </details>
  )
}
