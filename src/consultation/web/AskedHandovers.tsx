// On the colleague's desk: a handover that is asked of them, with what is needed to decide and nothing that names the patient.
import { SummaryLines } from '#orientation/web/SummaryLines.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Facts } from '#screen/Facts.tsx'
import { useWords } from '#screen/language.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { answerHandover, handoversChanged, myHandovers, readAsked } from '../handover.ts'
import { words } from '../handover.words.ts'
import { mine } from '../state.ts'

export const useAskedHandovers = (): readonly string[] => {
  const reading = useRead(myHandovers, {}, { every: 15_000 })
  const account = reading.data?.ok ? reading.data.value.account : undefined
  useChanged(handoversChanged, account, keyOf(myHandovers))
  return reading.data?.ok ? reading.data.value.handovers : []
}

export function AskedHandovers({ asked }: { asked: readonly string[] }) {
  return asked.map(id => <One key={id} handoverId={id} />)
}

function One({ handoverId }: { handoverId: string }) {
  const text = useWords(words)
  const params = { handoverId }
  const reading = useRead(readAsked, { params })
  const answering = useAct(answerHandover, [myHandovers, mine])
  if (!reading.data?.ok) return null
  const { from, reason, words: known, summary } = reading.data.value
  return (
    <Card
      level={2}
      look="warm"
      title={text.offered.title}
      actions={
        <>
          <Button kind="main" onPress={() => answering.run({ params, body: { answer: 'accepted' } })}>
            {text.offered.take}
          </Button>
          <Button onPress={() => answering.run({ params, body: { answer: 'declined' } })}>{text.offered.leave}</Button>
        </>
      }
    >
      <Facts
        facts={[
          { term: text.offered.from, value: from },
          { term: text.offered.reason, value: text.reasons[reason] },
          ...(known ? [{ term: text.offered.words, value: known }] : []),
        ]}
      />
      <p>
        <strong>
          {summary.reason}, {summary.age}
        </strong>
      </p>
      <SummaryLines lines={summary.lines} />
      <p className="small soft">{text.offered.note}</p>
      <ActNotice of={answering} words={words} />
    </Card>
  )
}
