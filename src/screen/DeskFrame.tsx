// The frame of a professional's desk: status on top; what to know, the thing itself, what one can do; and below, how it ends.
import { type ReactNode, useLayoutEffect } from 'react'
import { DemoBanner } from './DemoBanner.tsx'
import './DeskFrame.css'
import { DisplayMenu } from './DisplayMenu.tsx'
import { useHeading } from './heading.ts'
import { useWords } from './language.tsx'
import { useFollow } from './navigation.tsx'
import './PatientPage.css'
import { words } from './screen.words.ts'
import { useSite } from './site.tsx'
import { UndoShelf } from './UndoShelf.tsx'
import { Sign } from './Wordmark.tsx'

export interface Column {
  /** Spoken name of the column. */
  readonly label: string
  readonly content: ReactNode
}

export interface DeskFrameProps {
  /** The page's <h1>, said and not shown: the desk has no room for it. */
  readonly title: string
  /** What the tab says, when it should say a state (« Proposition »). */
  readonly tab?: string | undefined
  /** Top bar, from the left: one's status, what comes next, how many wait. */
  readonly status?: ReactNode
  /** Top bar, at the right: shortcuts, account. */
  readonly tools?: ReactNode
  readonly left?: Column | undefined
  readonly right?: Column | undefined
  /** The thing itself, in the middle. */
  readonly children: ReactNode
  /** Bottom bar: how one leaves, how it ends. */
  readonly bottom?: ReactNode
}

export function DeskFrame({ title, tab, status, tools, left, right, children, bottom }: DeskFrameProps) {
  const text = useWords(words)
  const heading = useHeading(title, tab)
  const { demo } = useSite()
  const home = useFollow('/')
  useDeskDensity()
  const columns = `desk__columns${left ? ' desk__columns--left' : ''}${right ? ' desk__columns--right' : ''}`
  return (
    <div className="desk">
      <a className="skip" href="#contenu">
        {text.skip}
      </a>
      {demo ? <DemoBanner /> : null}
      <header className="desk__top not-printed">
        <a href="/" className="desk__home" aria-label={text.ourself} onClick={home}>
          <Sign />
        </a>
        <div className="desk__status">{status}</div>
        <div className="desk__tools">
          {tools}
          <DisplayMenu />
        </div>
      </header>
      <div className={columns}>
        {left ? <SideColumn side="left" {...left} /> : null}
        {/* A column that scrolls on its own must be reached by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the same reason */}
        <main id="contenu" className="desk__middle" tabIndex={0}>
          <h1 ref={heading} tabIndex={-1} className="unseen">
            {title}
          </h1>
          {children}
        </main>
        {right ? <SideColumn side="right" {...right} /> : null}
      </div>
      {bottom ? <footer className="desk__bottom not-printed">{bottom}</footer> : null}
      <UndoShelf />
    </div>
  )
}

function SideColumn({ side, label, content }: Column & { side: 'left' | 'right' }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls on its own must be reached by keyboard
    <aside className={`desk__side desk__side--${side}`} aria-label={label} tabIndex={0}>
      {content}
    </aside>
  )
}

/** Professionals read at 16 px; said on <html> while their desk is there, since sizes in rem start from it. */
const useDeskDensity = () =>
  useLayoutEffect(() => {
    document.documentElement.dataset.density = 'desk'
    return () => {
      delete document.documentElement.dataset.density
    }
  }, [])
