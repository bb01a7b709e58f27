// Inviting someone around a patient: what for, how to pass it on, then the link and the code, shown once.
import { useState } from 'react'
import { email as emailForm } from '#access/account.ts'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { AddIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useAct } from '#screen/reads.ts'
import { type InviteKind, invitePerson } from '../invite-person.ts'
import { words } from '../patients.words.ts'
import { people } from '../people.ts'
import { words as peopleWords } from '../people.words.ts'
import './people.css'

type Around = OutputOf<typeof people>
type Made = OutputOf<typeof invitePerson>

/** What the reader may invite to, by their own tie: an adult an aidant, a parent the other parent or the child. */
const offered = ({ mine, minor, people: around }: Around): readonly InviteKind[] => {
  if (mine === 'self') return minor ? [] : ['aidant']
  const owned = around.some(one => one.kinship === 'self')
  return owned ? ['parent'] : ['parent', 'self']
}

export function InvitePerson({ patientId, around }: { patientId: string; around: Around }) {
  const text = useWords(peopleWords).people
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<Made>()
  const kinds = offered(around)
  if (kinds.length === 0) return null
  if (made)
    return (
      <Invited
        made={made}
        onAgain={() => {
          setMade(undefined)
          setOpen(true)
        }}
      />
    )
  if (!open)
    return (
      <>
        <Button kind="main" icon={<AddIcon />} onPress={() => setOpen(true)}>
          {kinds.length === 1 && kinds[0] ? text.inviteAs[kinds[0]] : text.inviteTitle}
        </Button>
        {kinds.includes('aidant') ? <WhatAnAidantMay /> : null}
      </>
    )
  return (
    <Ask
      patientId={patientId}
      kinds={kinds}
      onMade={one => {
        setMade(one)
        setOpen(false)
      }}
    />
  )
}

function WhatAnAidantMay() {
  const text = useWords(peopleWords).people
  return (
    <div className="stack">
      {[
        [text.can, text.canDo],
        [text.cannot, text.cannotDo],
      ].map(([title, lines]) => (
        <Card key={String(title)} title={title} look="plain">
          <ul className="list">
            {(lines as readonly string[]).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

interface AskProps {
  readonly patientId: string
  readonly kinds: readonly InviteKind[]
  readonly onMade: (made: Made) => void
}

function Ask({ patientId, kinds, onMade }: AskProps) {
  const text = useWords(peopleWords).people
  const inviting = useAct(invitePerson, [people])
  const [as, setAs] = useState<InviteKind | undefined>(kinds.length === 1 ? kinds[0] : undefined)
  const [how, setHow] = useState<'mail' | 'link'>()
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const address = emailForm.safeParse(email).data
  const submit = async () => {
    setTried(true)
    if (!as || !how || (how === 'mail' && !address)) return
    const body = how === 'mail' && address ? { as, email: address } : { as }
    const made = await inviting.run({ params: { patientId }, body })
    if (made) onMade(made)
  }
  const needed = (missing: boolean) => (tried && missing ? text.needed : undefined)
  return (
    <Form onSubmit={submit} label={text.inviteTitle}>
      <h2>{text.inviteTitle}</h2>
      {kinds.length > 1 ? (
        <Choice
          label={text.asWhat}
          options={kinds.map(value => ({ value, label: text.inviteAs[value], note: text.inviteNotes[value] }))}
          value={as}
          onChange={setAs}
          error={needed(!as)}
        />
      ) : null}
      <Choice
        label={text.how}
        options={[
          { value: 'link', label: text.byLink, note: text.byLinkNote },
          { value: 'mail', label: text.byMail, note: text.byMailNote },
        ]}
        value={how}
        onChange={setHow}
        error={needed(!how)}
      />
      {how === 'mail' ? (
        <Field
          kind="email"
          label={text.email}
          value={email}
          onChange={setEmail}
          autoComplete="off"
          error={tried && !address ? text.emailWrong : undefined}
        />
      ) : null}
      <ActNotice of={inviting} words={words} />
      <Button type="submit" kind="main" wide>
        {text.send}
      </Button>
    </Form>
  )
}

/** Told once: the server keeps only hashes. */
function Invited({ made: { link, code }, onAgain }: { made: Made; onAgain: () => void }) {
  const text = useWords(peopleWords).people
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '')
    setCopied(true)
  }
  return (
    <section className="stack">
      <Notice kind="done" said="soon">
        {link ? text.made : text.sent}
      </Notice>
      {link ? (
        <Card title={text.link} look="plain">
          <p className="people__link">{link}</p>
          <Button onPress={copy}>{copied ? text.copied : text.copy}</Button>
        </Card>
      ) : null}
      {code ? (
        <Card title={text.code} look="warm">
          <p className="people__code figures">{code.replace(/(\d{3})(\d{3})/, '$1 $2')}</p>
          <p className="small soft">{text.codeWhy}</p>
        </Card>
      ) : null}
      <Button kind="plain" onPress={onAgain}>
        {text.another}
      </Button>
    </section>
  )
}
