// A place where nothing is yet: says so, why it is normal, and what one can do.
import type { ReactNode } from 'react'
import './Empty.css'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'

export interface EmptyProps {
  readonly title?: string
  readonly children?: ReactNode
  readonly drawing?: ReactNode
  readonly action?: ReactNode
}

export function Empty({ title, children, drawing, action }: EmptyProps) {
  const text = useWords(words)
  return (
    <div className="empty">
      {drawing ? <div className="empty__drawing">{drawing}</div> : null}
      <p className="empty__title">{title ?? text.emptyTitle}</p>
      {children ? <div className="soft">{children}</div> : null}
      {action}
    </div>
  )
}
