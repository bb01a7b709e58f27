// A card: one thing, with its title, its content and what one can do with it.
import { type ReactNode, useId } from 'react'
import './Card.css'

export interface CardProps {
  readonly title?: ReactNode
  /** Level of the title in the page; 2 unless told. */
  readonly level?: 2 | 3 | 4
  /** At the end of the title line: a tag, a time. */
  readonly aside?: ReactNode
  readonly actions?: ReactNode
  /** plain: paper with a line; warm: apricot, for what welcomes; pine: for what is happening now. */
  readonly look?: 'raised' | 'plain' | 'warm' | 'pine'
  /** One of a list: others beside it may have the same title, so it is no landmark of the page. */
  readonly listed?: boolean
  readonly children?: ReactNode
}

export function Card({ title, level = 2, aside, actions, look = 'raised', listed = false, children }: CardProps) {
  const id = useId()
  const Title = `h${level}` as const
  const Part = listed ? 'article' : 'section'
  return (
    <Part className={`card card--${look}`} aria-labelledby={title ? id : undefined}>
      {title || aside ? (
        <header className="card__head">
          {title ? (
            <Title id={id} className="card__title">
              {title}
            </Title>
          ) : null}
          {aside ? <div className="card__aside">{aside}</div> : null}
        </header>
      ) : null}
      {children}
      {actions ? <footer className="card__actions">{actions}</footer> : null}
    </Part>
  )
}
