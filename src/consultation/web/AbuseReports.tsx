// Reports of conduct on the lead's board: taken by one, read, decided with a word, and the appeals that wait.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Facts } from '#screen/Facts.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { agoInWords } from '#screen/time-words.ts'
import { blockDays } from '#waiting-room/conduct.ts'
import { answerAppeal, type Decision, decideAbuse, decisionsFor, listReports, readAbuse, takeReport } from '../abuse.ts'
import { words } from '../abuse.words.ts'

type Report = OutputOf<typeof listReports>['items'][number]

export function AbuseReports() {
  const text = useWords(words).board
  const reading = useRead(listReports, {}, { every: 30_000 })
  return (
    <section className="stack" aria-label={text.title}>
      <h2>{text.title}</h2>
      <QueryScreen of={reading} words={words}>
        {({ items }) => {
          const open = items.filter(one => one.decision === null || one.appeal === 'waits')
          const past = items.length - open.length
          return (
            <>
              {open.length === 0 ? (
                <p className="soft">{text.none}</p>
              ) : (
                open.map(one => <One key={one.id} report={one} />)
              )}
              {past > 0 ? <p className="small soft">{text.past(past)}</p> : null}
            </>
          )
        }}
      </QueryScreen>
    </section>
  )
}

function One({ report }: { report: Report }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const taking = useAct(takeReport, [listReports])
  const [open, setOpen] = useState(false)
  const take = async () => {
    if (report.decision !== null || (await taking.run({ params: { reportId: report.id } }))) setOpen(true)
  }
  const decided = report.decision !== null
  return (
    <Card
      level={3}
      look="plain"
      title={text.reasons[report.reason]}
      aside={decided ? <Tag kind="amber">{text.board.appealed}</Tag> : undefined}
      actions={
        open ? undefined : report.taken === 'other' && !decided ? (
          <Tag kind="plain">{text.board.other}</Tag>
        ) : (
          <Button onPress={take}>{report.taken === null ? text.board.take : text.board.read}</Button>
        )
      }
    >
      <p className="soft">
        {text.board.by[report.bySide]} · {agoInWords(report.reportedAt, now, zone, language)}
      </p>
      <ActNotice of={taking} words={words} />
      {open ? <Read report={report} /> : null}
    </Card>
  )
}

function Read({ report }: { report: Report }) {
  const text = useWords(words).board
  const reading = useRead(readAbuse, { params: { reportId: report.id } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ patient, professional, words: said, appeal, mayAnswer }) => (
        <div className="stack">
          <Facts
            facts={[
              { term: text.patient, value: patient },
              { term: text.professional, value: professional },
            ]}
          />
          <blockquote>{said}</blockquote>
          {report.decision === null ? <Decide report={report} /> : null}
          {appeal === null ? null : (
            <>
              <h4>{text.appeal}</h4>
              <blockquote>{appeal}</blockquote>
              {mayAnswer ? <Answer reportId={report.id} /> : <p className="soft">{text.another}</p>}
            </>
          )}
        </div>
      )}
    </QueryScreen>
  )
}

function Decide({ report }: { report: Report }) {
  const text = useWords(words).board
  const deciding = useAct(decideAbuse, [listReports])
  const [decision, setDecision] = useState<Decision>()
  const [days, setDays] = useState<(typeof blockDays)[number]>()
  const whole = decision !== undefined && (decision !== 'block' || days !== undefined)
  const send = () => {
    if (!whole) return
    const body = decision === 'block' && days !== undefined ? { decision, days } : { decision: decision as 'nothing' }
    return deciding.run({ params: { reportId: report.id }, body })
  }
  return (
    <>
      <Choice
        label={text.decide}
        look="pills"
        options={decisionsFor(report.bySide).map(value => ({ value, label: text.decisions[value] }))}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'block' ? (
        <Choice
          label={text.days}
          hint={text.emergency}
          look="pills"
          options={blockDays.map(count => ({ value: String(count), label: text.day(count) }))}
          value={days === undefined ? undefined : String(days)}
          onChange={value => setDays(blockDays.find(count => String(count) === value))}
        />
      ) : null}
      <ActNotice of={deciding} words={words} />
      <div className="row">
        <Button kind="main" disabled={!whole} onPress={send}>
          {text.send}
        </Button>
      </div>
    </>
  )
}

function Answer({ reportId }: { reportId: string }) {
  const text = useWords(words).board
  const answering = useAct(answerAppeal, [listReports])
  return (
    <>
      <div className="row">
        {(['kept', 'lifted'] as const).map(answer => (
          <Button key={answer} onPress={() => answering.run({ params: { reportId }, body: { answer } })}>
            {text.answers[answer]}
          </Button>
        ))}
      </div>
      <ActNotice of={answering} words={words} />
    </>
  )
}
