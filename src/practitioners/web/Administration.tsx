// The administrator's page: the structure first, then who works for it and inviting one more.
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { Button } from '#screen/Button.tsx'
import { Empty } from '#screen/Empty.tsx'
import { AddIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { type Column, Table } from '#screen/Table.tsx'
import { Tag } from '#screen/Tag.tsx'
import { practitioners, structures } from '../invite-practitioner.ts'
import { nameOf } from '../practitioner.ts'
import { words } from '../practitioners.words.ts'
import { InvitePractitioner } from './InvitePractitioner.tsx'
import { OpenStructure } from './OpenStructure.tsx'
import { RenewAccount } from './RenewAccount.tsx'
import './practitioners.css'

type Structure = OutputOf<typeof structures>['items'][number]
type Listed = OutputOf<typeof practitioners>['items'][number]

/** What a later room adds to the row of someone who practises. */
export interface Leaving {
  readonly label: string
  readonly of: (accountId: string, name: string) => ReactNode
}

export function Administration({ leaving }: { readonly leaving: Leaving }) {
  const reading = useRead(structures, {})
  return (
    <div className="administration">
      <QueryScreen of={reading} words={words}>
        {({ items: [structure] }) =>
          structure ? <Professionals structure={structure} leaving={leaving} /> : <OpenStructure />
        }
      </QueryScreen>
    </div>
  )
}

function Professionals({ structure, leaving }: { structure: Structure; leaving: Leaving }) {
  const text = useWords(words).admin
  const [inviting, setInviting] = useState(false)
  const [sentTo, setSentTo] = useState<string>()
  if (inviting)
    return (
      <InvitePractitioner
        structureId={structure.id}
        onCancel={() => setInviting(false)}
        onSent={email => {
          setSentTo(email)
          setInviting(false)
        }}
      />
    )
  return (
    <section className="stack stack--wide">
      <header className="administration__head">
        <div>
          <h2>{text.title}</h2>
          <p className="soft">
            {structure.name}, {structure.address}, {structure.postcode} {structure.city}
          </p>
        </div>
        <Button
          kind="main"
          icon={<AddIcon aria-hidden="true" />}
          onPress={() => {
            setSentTo(undefined)
            setInviting(true)
          }}
        >
          {text.invite}
        </Button>
      </header>
      {sentTo ? (
        <Notice kind="done" said="soon">
          {text.sent(sentTo)}
        </Notice>
      ) : null}
      <ListPart leaving={leaving} />
    </section>
  )
}

/** One page of the list, and under it the next once it is asked for. */
function ListPart({ after, leaving }: { readonly after?: string; readonly leaving: Leaving }) {
  const text = useWords(words).admin
  const columns = useColumns(leaving)
  const [more, setMore] = useState(false)
  const reading = useRead(practitioners, { query: { limit: 100, ...(after ? { after } : {}) } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ items, next }) => (
        <>
          {items.length === 0 ? (
            <Empty title={text.none}>{text.noneWhy}</Empty>
          ) : (
            <Table caption={text.title} captionUnseen columns={columns} rows={items} keyOf={row => row.id} />
          )}
          {next && !more ? (
            <div className="row">
              <Button onPress={() => setMore(true)}>{text.more}</Button>
            </div>
          ) : null}
          {next && more ? <ListPart after={next} leaving={leaving} /> : null}
        </>
      )}
    </QueryScreen>
  )
}

const stateKinds = { active: 'done', invited: 'amber', ended: 'plain' } as const

const useColumns = (leaving: Leaving): readonly Column<Listed>[] => {
  const text = useWords(words).admin
  return [
    { key: 'person', label: text.person, cell: ({ card }) => nameOf(card) },
    { key: 'specialty', label: text.specialty, cell: ({ card }) => card.specialty },
    { key: 'rpps', label: text.rpps, cell: ({ card }) => card.rpps, figures: true },
    { key: 'place', label: text.place, cell: ({ card }) => card.practiceCity },
    {
      key: 'state',
      label: text.state,
      cell: ({ state }) => <Tag kind={stateKinds[state]}>{text[state]}</Tag>,
    },
    {
      key: 'renew',
      label: text.renewColumn,
      cell: ({ id, state, card }) => (state === 'invited' ? null : <RenewAccount accountId={id} name={nameOf(card)} />),
    },
    {
      key: 'leaving',
      label: leaving.label,
      cell: ({ id, state, card }) => (state === 'active' ? leaving.of(id, nameOf(card)) : null),
    },
  ]
}
