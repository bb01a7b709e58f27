// The shell of a patient's page: where one is, one question or one thing, one action, and the emergency numbers.
import type { ReactNode } from 'react'
import { DemoBanner } from './DemoBanner.tsx'
import { DisplayMenu } from './DisplayMenu.tsx'
import { EmergencyStrip } from './EmergencyStrip.tsx'
import { useHeading } from './heading.ts'
import { AccountIcon, BackIcon } from './icons.tsx'
import { Link } from './Link.tsx'
import { useWords } from './language.tsx'
import { useFollow } from './navigation.tsx'
import './PatientPage.css'
import { PhoneLine } from './PhoneLine.tsx'
import { Steps, type StepsProps } from './Steps.tsx'
import { words } from './screen.words.ts'
import { useSite } from './site.tsx'
import { UndoShelf } from './UndoShelf.tsx'
import { Wordmark } from './Wordmark.tsx'

export interface PatientPageProps {
  readonly title: string
  /** One sentence under the title. */
  readonly lead?: ReactNode
  readonly step?: StepsProps | undefined
  /** Path of the step before; nothing is lost by going back. */
  readonly back?: string | undefined
  /** One of drawings.tsx: above the title on a phone, beside it on a wide screen. */
  readonly drawing?: ReactNode
  readonly children?: ReactNode
  /** The main action, kept at the bottom of the screen on a phone. */
  readonly action?: ReactNode
  /** What the tab says, when it should say a state (« Votre tour »). */
  readonly tab?: string | undefined
  /** `quiet` leaves out the strip where the page itself is the emergency. */
  readonly strip?: 'full' | 'quiet'
}

export function PatientPage({
  title,
  lead,
  step,
  back,
  drawing,
  children,
  action,
  tab,
  strip = 'full',
}: PatientPageProps) {
  const heading = useHeading(title, tab)
  const site = useSite()
  return (
    <div className="page">
      <TopBar />
      {strip === 'full' ? <EmergencyStrip /> : null}
      <main id="contenu" className={drawing ? 'page__main page__main--drawn' : 'page__main'}>
        {back || step ? (
          <div className="page__way">
            {back ? <BackLink to={back} /> : null}
            {step ? <Steps {...step} /> : null}
          </div>
        ) : null}
        {drawing ? <div className="page__drawing">{drawing}</div> : null}
        <div className="page__head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        <div className="page__body">{children}</div>
        {action ? <div className="page__action not-printed">{action}</div> : null}
      </main>
      <footer className="page__foot not-printed">{site.phone ? <PhoneLine {...site.phone} /> : null}</footer>
      <UndoShelf />
    </div>
  )
}

function TopBar() {
  const text = useWords(words)
  const { demo, account } = useSite()
  const home = useFollow('/')
  return (
    <>
      <a className="skip" href="#contenu">
        {text.skip}
      </a>
      {demo ? <DemoBanner /> : null}
      <header className="top not-printed">
        <a href="/" className="top__home" aria-label={text.ourself} onClick={home}>
          <Wordmark />
        </a>
        <nav className="top__links">
          <DisplayMenu />
          {account ? <AccountLink to={account.to} name={account.name} /> : null}
        </nav>
      </header>
    </>
  )
}

function AccountLink({ to, name }: { to: string; name: string }) {
  const text = useWords(words)
  const follow = useFollow(to)
  return (
    <a href={to} className="top__link" aria-label={`${text.account}, ${name}`} onClick={follow}>
      <AccountIcon />
      <span className="top__word">{name}</span>
    </a>
  )
}

function BackLink({ to }: { to: string }) {
  const text = useWords(words)
  return (
    <p className="page__back">
      <Link to={to}>
        <BackIcon /> {text.back}
      </Link>
    </p>
  )
}
