// A notice: something true the reader must know, then what to do; its kind is said by an icon and a word, not by colour alone.
import type { ReactNode } from 'react'
import { AttentionIcon, DoneIcon, ImportantIcon, InfoIcon } from './icons.tsx'
import { useWords } from './language.tsx'
import './Notice.css'
import { words } from './screen.words.ts'

export type NoticeKind = 'info' | 'amber' | 'danger' | 'done'

export interface NoticeProps {
  readonly kind?: NoticeKind
  readonly title?: string | undefined
  readonly children?: ReactNode
  /** What one can do about it: buttons or links. */
  readonly actions?: ReactNode
  /** When it appears while the page is in use: `now` interrupts whoever listens, `soon` waits for a pause. */
  readonly said?: 'now' | 'soon' | undefined
}

const icons = { info: InfoIcon, amber: AttentionIcon, danger: ImportantIcon, done: DoneIcon }

export function Notice({ kind = 'info', title, children, actions, said }: NoticeProps) {
  const text = useWords(words)
  const Icon = icons[kind]
  return (
    <div className={`notice notice--${kind}`} role={said === 'now' ? 'alert' : said === 'soon' ? 'status' : undefined}>
      <Icon className="notice__icon" role="img" aria-label={text.kinds[kind]} />
      <div className="notice__words">
        {title ? <p className="notice__title">{title}</p> : null}
        {children ? <div className="notice__text">{children}</div> : null}
        {actions ? <div className="notice__actions">{actions}</div> : null}
      </div>
    </div>
  )
}
