// The patient's home: what is wrong, how many professionals are here, how long it takes, and the emergency numbers.

import { words as phoneWords } from '#access/phone.words.ts'
import { words as roleWords } from '#access/roles.words.ts'
import { words as agendaWords } from '#agenda/agenda.words.ts'
import { BookLink, NextTimes } from '#agenda/web/BookLink.tsx'
import { AskReason } from '#orientation/web/AskReason.tsx'
import { Card } from '#screen/Card.tsx'
import { DialogueDrawing } from '#screen/drawings.tsx'
import { LineCut } from '#screen/LineCut.tsx'
import { Link } from '#screen/Link.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { SiteProvider } from '#screen/site.tsx'
import { MeasureTold } from '#waiting-room/web/MeasureTold.tsx'
import { RoomNow } from '#waiting-room/web/RoomNow.tsx'
import { words } from '../desk.words.ts'
import { words as frameWords } from '../frame.words.ts'
import type { HomeFacts } from '../home.ts'
import './Home.css'

export function Home({ facts }: { facts: HomeFacts }) {
  const text = useWords(words)
  const frame = useWords(frameWords)
  const roles = useWords(roleWords)
  const { demo, phone, role } = facts
  const account = role
    ? { name: role === 'patient' ? frame.record : roles[role], to: role === 'patient' ? '/dossier' : '/pro' }
    : undefined
  return (
    <SiteProvider site={{ demo, phone: phone === null ? undefined : { number: phone }, account, printed: true }}>
      <PatientPage title={text.home.title} lead={text.home.lead} drawing={<DialogueDrawing />}>
        <Going facts={facts} />
        <AskReason to="/consulter" go={text.home.consult} />
        <div className="stack stack--tight">
          <BookLink to="/rendez-vous/nouveau" />
          <Times facts={facts} />
        </div>
        <Room facts={facts} />
        <p className="small soft">{text.home.price}</p>
        <How />
        <Doors facts={facts} />
      </PatientPage>
      <LineCut />
    </SiteProvider>
  )
}

Home.title = { fr: words.fr.home.title, en: words.en.home.title }
Home.description = { fr: words.fr.home.lead, en: words.en.home.lead }

/** What is drawn again while one looks: the script puts each in the place of the one before. */
export function HomeLive({ facts }: { facts: HomeFacts }) {
  return (
    <>
      <Going facts={facts} />
      <Times facts={facts} />
      <Room facts={facts} />
    </>
  )
}

/** A closed tab, another device: the place and the call are found again by the account. */
function Going({ facts: { role, going, measure, zone } }: { facts: HomeFacts }) {
  const text = useWords(words).home
  return (
    <div className="home__going stack" data-live="going" data-who={role ?? ''} data-zone={zone}>
      {going ? (
        <Notice
          kind="info"
          actions={
            <LinkButton kind="main" to={'call' in going ? `/appel/${going.call}` : `/salle/${going.place}`}>
              {text.resume}
            </LinkButton>
          }
        >
          {'call' in going ? text.resumeCall : text.resumePlace}
        </Notice>
      ) : null}
      {measure ? <MeasureTold measure={measure} zone={zone} contestPath="/contester" /> : null}
    </div>
  )
}

function Times({ facts: { times, now, zone } }: { facts: HomeFacts }) {
  return (
    <div data-live="times">
      <NextTimes times={times} now={now} zone={zone} />
    </div>
  )
}

function Room({ facts: { room } }: { facts: HomeFacts }) {
  return (
    <div data-live="room" aria-live="polite">
      <RoomNow room={room} />
    </div>
  )
}

function How() {
  const text = useWords(words).home
  return (
    <Card title={text.how} look="plain">
      <ol className="home__steps">
        {text.steps.map(([what, why]) => (
          <li key={what}>
            <strong>{what}</strong>
            <span className="soft">{why}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Doors({ facts: { demo, role, texts } }: { facts: HomeFacts }) {
  const text = useWords(words).home
  const entry = useWords(phoneWords).entry
  const booking = useWords(agendaWords).home
  return (
    <p className="home__doors">
      {role || !texts ? null : <Link to="/telephone">{entry.link}</Link>}
      {role === 'patient' ? <Link to="/rendez-vous">{booking.mine}</Link> : null}
      {role ? null : <Link to="/connexion">{text.signIn}</Link>}
      {demo ? <Link to="/demo">{text.demo}</Link> : null}
      <span>
        {text.professionals} <a href="/pro">{text.professionalsLink}</a>
      </span>
    </p>
  )
}
