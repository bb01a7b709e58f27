// « Mes suivis »: what is to come for a patient, each with its days and whose it is; then what is over. And its short form, « La suite ».
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Empty } from '#screen/Empty.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Tag, type TagKind } from '#screen/Tag.tsx'
import { opening } from '#screen/time-words.ts'
import { words } from '../follow-up.words.ts'
import { listMine } from '../mine.ts'
import { type StateOfMine, stateOf, whenTold } from './told.ts'

type Mine = OutputOf<typeof listMine>['followUps'][number]

export const pathOfMine = (patientId: string, followUpId?: string): string =>
  followUpId ? `/dossier/${patientId}/suivis/${followUpId}` : `/dossier/${patientId}/suivis`

const tags: Readonly<Record<StateOfMine, TagKind>> = {
  toCome: 'plain',
  open: 'amber',
  awaited: 'amber',
  sent: 'info',
  read: 'done',
  closed: 'done',
}

export function StateTag({ one }: { one: Mine }) {
  const text = useWords(words).mine.states
  const state = stateOf(one)
  return <Tag kind={tags[state]}>{text[state]}</Tag>
}

export function MyFollowUps({ patientId }: { patientId: string }) {
  const text = useWords(words).mine
  return (
    <PatientPage title={text.title} lead={text.page} back={`/dossier/${patientId}`}>
      <Listed patientId={patientId} />
    </PatientPage>
  )
}

function Listed({ patientId, after }: { patientId: string; after?: string }) {
  const text = useWords(words).mine
  const [more, setMore] = useState(false)
  const reading = useRead(listMine, { params: { patientId }, query: after ? { after } : {} })
  return (
    <QueryScreen of={reading} words={words}>
      {({ followUps, next }) => {
        const live = inOrder(followUps)
        const over = followUps.filter(one => one.closed)
        return (
          <div className="stack stack--wide">
            {followUps.length === 0 && !after ? <Empty title={text.none} /> : null}
            {live.map(one => (
              <One key={one.id} patientId={patientId} one={one} />
            ))}
            {over.length > 0 ? (
              <section className="stack">
                <h2>{text.over}</h2>
                {over.map(one => (
                  <One key={one.id} patientId={patientId} one={one} />
                ))}
              </section>
            ) : null}
            {next && !more ? <Button onPress={() => setMore(true)}>{text.more}</Button> : null}
            {next && more ? <Listed patientId={patientId} after={next} /> : null}
          </div>
        )
      }}
    </QueryScreen>
  )
}

const inOrder = (all: readonly Mine[]): readonly Mine[] =>
  all.filter(one => !one.closed).toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1))

function One({ patientId, one }: { patientId: string; one: Mine }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const { closed } = one
  return (
    <Card
      listed
      level={closed ? 3 : 2}
      look={closed ? 'plain' : 'raised'}
      title={text.kinds[one.kind]}
      aside={<StateTag one={one} />}
      actions={<LinkButton to={pathOfMine(patientId, one.id)}>{text.mine.open}</LinkButton>}
    >
      <p>
        <strong>{opening(whenTold(one, now, language))}</strong>
      </p>
      <p>{one.about}</p>
      {closed?.word ? <p className="soft">{closed.word}</p> : null}
    </Card>
  )
}

/** Above the documents: what comes next, when something does. */
export function NextSteps({ patientId }: { patientId: string }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const reading = useRead(listMine, { params: { patientId }, query: {} })
  if (!reading.data?.ok || reading.data.value.followUps.length === 0) return null
  const live = inOrder(reading.data.value.followUps)
  return (
    <Card
      look="warm"
      title={text.mine.next}
      actions={<LinkButton to={pathOfMine(patientId)}>{text.mine.all}</LinkButton>}
    >
      {live.length === 0 ? <p>{text.mine.none}</p> : null}
      {live.slice(0, 3).map(one => (
        <p key={one.id}>
          <strong>{text.kinds[one.kind]}</strong>, {whenTold(one, now, language)}. {text.mine.with(one.owner)}
        </p>
      ))}
    </Card>
  )
}
