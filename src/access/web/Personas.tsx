// The fictional cast, each one click away; and how to play two of them on one computer.
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Initials } from '#screen/Initials.tsx'
import { Link } from '#screen/Link.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { words } from '../access.words.ts'
import { personas, playPersona } from '../persona.ts'
import type { Role } from '../who.ts'
import './Personas.css'

export interface PersonasProps {
  /** What is told of each persona, by name, in the order they are shown. */
  readonly about: Readonly<Record<string, { readonly name: string; readonly line: string }>>
  readonly onPlay: (role: Role) => void
}

export function Personas({ about, onPlay }: PersonasProps) {
  const text = useWords(words)
  const reading = useRead(personas, {})
  const playing = useAct(playPersona)
  const play = async (persona: string) => {
    const played = await playing.run({ body: { persona } })
    if (played) onPlay(played.role)
  }
  return (
    <PatientPage title={text.demo.title} lead={text.demo.why} back="/" strip="quiet">
      <TwoAddresses />
      <ActNotice of={playing} words={words} />
      <QueryScreen of={reading} words={words}>
        {({ items }) => (
          <ul className="personas">
            {inOrder(items, Object.keys(about)).map(({ persona, role }) => (
              <li key={persona}>
                <Card look="plain">
                  <div className="personas__one">
                    <Initials name={about[persona]?.name ?? persona} look={role === 'patient' ? 'warm' : 'pine'} />
                    <div className="personas__words">
                      <p className="personas__name">{about[persona]?.name ?? persona}</p>
                      <p className="soft small">{about[persona]?.line}</p>
                    </div>
                    <Button
                      kind="main"
                      onPress={() => play(persona)}
                      spoken={`${text.demo.enter} : ${about[persona]?.name}`}
                    >
                      {text.demo.enter}
                    </Button>
                  </div>
                </Card>
              </li>
            ))}
          </ul>
        )}
      </QueryScreen>
      <div className="row">
        <Link to="/demo/courriels">{text.demo.mailTitle}</Link>
        <Link to="/demo/telephone">{text.demo.telephoneTitle}</Link>
      </div>
    </PatientPage>
  )
}

type Item = OutputOf<typeof personas>['items'][number]
const inOrder = (items: readonly Item[], order: readonly string[]): readonly Item[] =>
  items.toSorted((a, b) => order.indexOf(a.persona) - order.indexOf(b.persona))

/** A browser keeps one session an address: the two names of this machine make two. */
function TwoAddresses() {
  const text = useWords(words).demo
  if (typeof location === 'undefined' || !['localhost', '127.0.0.1'].includes(location.hostname)) return null
  return (
    <p className="small soft">
      {text.two}{' '}
      {['localhost', '127.0.0.1'].map(name => {
        const address = `${location.protocol}//${name}:${location.port}/demo`
        return (
          <a key={name} href={address} className="personas__address">
            {`${name}:${location.port}`}
          </a>
        )
      })}
    </p>
  )
}
