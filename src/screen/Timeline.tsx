// What happened, in order of time: one line, one point each.
import type { ReactNode } from 'react'
import './Timeline.css'

export interface Moment {
  readonly id: string
  /** In words (time-words.ts). */
  readonly when: string
  readonly title: ReactNode
  readonly text?: ReactNode
  /** An icon in place of the point. */
  readonly icon?: ReactNode
  readonly actions?: ReactNode
}

export function Timeline({ moments, label }: { moments: readonly Moment[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {moments.map(({ id, when, title, text, icon, actions }) => (
        <li key={id} className="timeline__moment">
          <span className={icon ? 'timeline__mark timeline__mark--icon' : 'timeline__mark'}>{icon}</span>
          <div className="timeline__words">
            <p className="timeline__when">{when}</p>
            <p className="timeline__title">{title}</p>
            {text ? <div>{text}</div> : null}
            {actions ? <div className="row timeline__actions">{actions}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
