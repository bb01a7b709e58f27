// An invitation, opened from its link: who asks, what it gives, then yes or no; whoever is not signed in goes through the door first.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '#access/web/session.tsx'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { call } from '#screen/api.ts'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct } from '#screen/reads.ts'
import { acceptPersonInvitation, declinePersonInvitation, readPersonInvitation } from '../invite-person.ts'
import { listPatients } from '../list.ts'
import { words } from '../patients.words.ts'
import { words as peopleWords } from '../people.words.ts'

export interface InvitedProps {
  /** Stands after the `#` of the address, which no server is sent; absent when the link was cut. */
  readonly token: string | undefined
  /** Where this page is, to come back after signing in. */
  readonly here: string
  readonly onDone: (patientId: string) => void
}

export function Invited({ token, here, onDone }: InvitedProps) {
  const text = useWords(peopleWords).invited
  const { session } = useSession()
  if (!token) return <PatientPage title={text.title} lead={text.missing} back="/" />
  if (!session)
    return (
      <PatientPage
        title={text.title}
        lead={text.signInFirst}
        action={
          <>
            <LinkButton kind="main" wide to={`/connexion?suite=${encodeURIComponent(here)}`}>
              {text.signIn}
            </LinkButton>
            <LinkButton wide to={`/inscription?suite=${encodeURIComponent(here)}`}>
              {text.create}
            </LinkButton>
          </>
        }
      />
    )
  return <Read token={token} onDone={onDone} />
}

function Read({ token, onDone }: { token: string; onDone: InvitedProps['onDone'] }) {
  const text = useWords(peopleWords).invited
  const reading = useQuery({
    queryKey: [readPersonInvitation.name],
    queryFn: ({ signal }) => call(readPersonInvitation, { body: { token } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <PatientPage title={text.title} back="/">
      <QueryScreen of={reading} words={words}>
        {invitation => <Answer token={token} invitation={invitation} onDone={onDone} />}
      </QueryScreen>
    </PatientPage>
  )
}

interface AnswerProps {
  readonly token: string
  readonly invitation: OutputOf<typeof readPersonInvitation>
  readonly onDone: InvitedProps['onDone']
}

function Answer({ token, invitation: { as, givenNames, codeNeeded }, onDone }: AnswerProps) {
  const text = useWords(peopleWords).invited
  const accepting = useAct(acceptPersonInvitation, [listPatients])
  const declining = useAct(declinePersonInvitation)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [declined, setDeclined] = useState(false)
  const digits = code.replace(/\s/g, '')
  const wrong = codeNeeded && !/^\d{6}$/.test(digits)
  const accept = async () => {
    setTried(true)
    if (wrong) return
    const made = await accepting.run({ body: codeNeeded ? { token, code: digits } : { token } })
    if (made) onDone(made.patientId)
  }
  const decline = async () => setDeclined((await declining.run({ body: { token } })) !== undefined)
  if (declined)
    return (
      <Notice kind="done" said="soon" actions={<LinkButton to="/">{text.home}</LinkButton>}>
        {text.declined}
      </Notice>
    )
  return (
    <Form onSubmit={accept}>
      <p className="lead">{text.as[as](givenNames)}</p>
      <ul className="list">
        {text.what[as].map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {codeNeeded ? (
        <Field
          kind="code"
          label={text.code}
          value={code}
          onChange={setCode}
          autoComplete="off"
          error={tried && wrong ? text.codeWrong : undefined}
        />
      ) : null}
      <ActNotice of={accepting} words={words} />
      <ActNotice of={declining} words={words} />
      <Button type="submit" kind="main" wide>
        {text.accept}
      </Button>
      <Button kind="plain" onPress={decline}>
        {text.decline}
      </Button>
    </Form>
  )
}
