// For the leads: what patients answered, by count, never by professional and never under ten.
import { Facts } from '#screen/Facts.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { words } from '../insight.words.ts'
import { questions, readSatisfaction, type Shown } from '../satisfaction.ts'

export function Satisfaction() {
  const text = useWords(words)
  const reading = useRead(readSatisfaction, {})
  return (
    <section className="stack">
      <h2>{text.lead.title}</h2>
      <p className="small soft">{text.lead.span}</p>
      <QueryScreen of={reading} words={words}>
        {counts =>
          questions.map(question => (
            <section key={question} className="stack">
              <h3>{text.questions[question]}</h3>
              <Counts shown={counts[question]} />
            </section>
          ))
        }
      </QueryScreen>
    </section>
  )
}

function Counts({ shown }: { readonly shown: Shown }) {
  const { answers, lead } = useWords(words)
  if (!shown) return <p className="soft">{lead.few}</p>
  const parts = [
    [answers.yes, shown.yes],
    [answers.partly, shown.partly],
    [answers.no, shown.no],
    [lead.partlyOrNo, shown.partlyOrNo],
  ] as const
  return (
    <>
      <p className="figures">{lead.answered(shown.answered)}</p>
      <Facts facts={parts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))} />
    </>
  )
}
