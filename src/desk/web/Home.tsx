// The patient's home: what is wrong, how many professionals are here, how long it takes, and the emergency numbers.
import { words as phoneWords } from '#access/phone.words.ts'
import { useSession } from '#access/web/session.tsx'
import { words as agendaWords } from '#agenda/agenda.words.ts'
import { BookLink } from '#agenda/web/BookLink.tsx'
import { mine } from '#consultation/state.ts'
import { SuggestReason } from '#orientation/web/ChooseReason.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { DialogueDrawing } from '#screen/drawings.tsx'
import { Link } from '#screen/Link.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useGo } from '#screen/navigation.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useRead } from '#screen/reads.ts'
import { myTicket } from '#waiting-room/place.ts'
import { RoomNow } from '#waiting-room/web/RoomNow.tsx'
import { Standing } from '#waiting-room/web/Standing.tsx'
import { words } from '../desk.words.ts'
import './Home.css'
import { keepReason } from './picked-reason.ts'

export function Home() {
  const text = useWords(words).home
  const { demo, session, texts } = useSession()
  const entry = useWords(phoneWords).entry
  const booking = useWords(agendaWords).home
  return (
    <PatientPage title={text.title} lead={text.lead} drawing={<DialogueDrawing />}>
      {session?.role === 'patient' ? (
        <>
          <Resume />
          <Standing />
        </>
      ) : null}
      <Ask />
      <BookLink to="/rendez-vous/nouveau" />
      <RoomNow />
      <p className="small soft">{text.price}</p>
      <How />
      <p className="home__doors">
        {session || !texts ? null : <Link to="/telephone">{entry.link}</Link>}
        {session?.role === 'patient' ? <Link to="/rendez-vous">{booking.mine}</Link> : null}
        {session ? null : <Link to="/connexion">{text.signIn}</Link>}
        {demo ? <Link to="/demo">{text.demo}</Link> : null}
        <span>
          {text.professionals} <a href="/pro">{text.professionalsLink}</a>
        </span>
      </p>
    </PatientPage>
  )
}

/** What is typed never leaves the page: it only finds the reason, which travels in the body of a call later. */
function Ask() {
  const text = useWords(words).home
  const go = useGo()
  const start = (reason?: string) => {
    keepReason(reason)
    go('/consulter')
  }
  return (
    <div className="stack">
      <SuggestReason onPick={start} />
      <Button kind="main" wide onPress={() => start()}>
        {text.consult}
      </Button>
    </div>
  )
}

/** A closed tab, another device: the place and the call are found again by the account. */
function Resume() {
  const text = useWords(words).home
  const calling = useRead(mine, {})
  const waiting = useRead(myTicket, {})
  const call = calling.data?.ok ? calling.data.value.consultation : null
  const ticket = waiting.data?.ok ? waiting.data.value.ticket : null
  if (call?.state === 'open')
    return (
      <Notice
        kind="info"
        actions={
          <LinkButton kind="main" to={`/appel/${call.id}`}>
            {text.resume}
          </LinkButton>
        }
      >
        {text.resumeCall}
      </Notice>
    )
  if (!ticket) return null
  return (
    <Notice
      kind="info"
      actions={
        <LinkButton kind="main" to={`/salle/${ticket}`}>
          {text.resume}
        </LinkButton>
      }
    >
      {text.resumePlace}
    </Notice>
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
