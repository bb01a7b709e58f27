// Records at the end of their time, for the administrator: nothing of what they hold, one decision at a time.
import { useState } from 'react'
import { StepUp } from '#access/web/StepUp.tsx'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { Empty } from '#screen/Empty.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Select } from '#screen/Select.tsx'
import { Table } from '#screen/Table.tsx'
import { Tag } from '#screen/Tag.tsx'
import { dayInWords } from '#screen/time-words.ts'
import { words } from '../record.words.ts'
import { decideEnd, type HoldCause, holdCauses, listEnds, type RecordEnd } from '../record-end.ts'

type Asked = { readonly record: RecordEnd; readonly decision: 'erase' | 'hold' | 'lift' }

export function RecordEnds() {
  const text = useWords(words).ends
  const [asked, setAsked] = useState<Asked>()
  return (
    <section className="stack stack--wide">
      <div>
        <h2>{text.title}</h2>
        <p className="soft">{text.why}</p>
      </div>
      <Part onAsk={setAsked} />
      {asked ? <Deciding key={asked.record.id} {...asked} onClose={() => setAsked(undefined)} /> : null}
    </section>
  )
}

/** One page of the list, and under it the next once it is asked for. */
function Part({ after, onAsk }: { readonly after?: string; readonly onAsk: (asked: Asked) => void }) {
  const text = useWords(words).ends
  const language = useLanguage()
  const [more, setMore] = useState(false)
  const reading = useRead(listEnds, { query: after ? { after } : {} })
  return (
    <QueryScreen of={reading} words={words}>
      {({ ends, next }) => (
        <>
          {ends.length === 0 ? (
            <Empty title={text.none} />
          ) : (
            <Table
              caption={text.title}
              captionUnseen
              columns={[
                { key: 'record', label: text.record, cell: ({ id }) => <code>{id.slice(-12)}</code> },
                { key: 'due', label: text.due, cell: ({ dueOn }) => dayInWords(dueOn, language, { weekday: false }) },
                { key: 'state', label: text.state, cell: record => <State record={record} /> },
                { key: 'acts', label: text.acts, cell: record => <Acts record={record} onAsk={onAsk} /> },
              ]}
              rows={ends}
              keyOf={({ id }) => id}
            />
          )}
          {next && !more ? (
            <div className="row">
              <Button onPress={() => setMore(true)}>{text.more}</Button>
            </div>
          ) : null}
          {next && more ? <Part after={next} onAsk={onAsk} /> : null}
        </>
      )}
    </QueryScreen>
  )
}

function State({ record }: { readonly record: RecordEnd }) {
  const text = useWords(words).ends
  const language = useLanguage()
  if (record.erasedAt)
    return <Tag>{text.erased(dayInWords(dayIn(record.erasedAt, zone), language, { weekday: false }))}</Tag>
  if (record.decision === 'erase') return <Tag kind="amber">{text.toErase}</Tag>
  if (record.decision === 'hold')
    return (
      <>
        <Tag kind="info">{text.held}</Tag> {record.cause ? text.causes[record.cause] : null}
      </>
    )
  return <Tag kind="amber">{text.listed}</Tag>
}

function Acts({ record, onAsk }: { readonly record: RecordEnd; readonly onAsk: (asked: Asked) => void }) {
  const text = useWords(words).ends
  if (record.erasedAt) return null
  if (record.decision === 'hold')
    return <Button onPress={() => onAsk({ record, decision: 'lift' })}>{text.lift}</Button>
  return (
    <div className="row">
      <Button onPress={() => onAsk({ record, decision: 'hold' })}>{text.hold}</Button>
      {record.decision === null ? (
        <Button kind="danger" onPress={() => onAsk({ record, decision: 'erase' })}>
          {text.erase}
        </Button>
      ) : null}
    </div>
  )
}

function Deciding({ record, decision, onClose }: Asked & { readonly onClose: () => void }) {
  const text = useWords(words).ends
  const [cause, setCause] = useState<HoldCause>()
  const deciding = useAct(decideEnd, [listEnds])
  const records = [record.id]
  const run = async () => {
    if (decision !== 'hold') {
      if (await deciding.run({ body: { decision, records } })) onClose()
    } else if (cause && (await deciding.run({ body: { decision, records, cause } }))) onClose()
  }
  const proving = deciding.refusal?.code === 'step-up-needed'
  const title = { erase: text.eraseSure, hold: text.hold, lift: text.lift }[decision]
  return (
    <>
      <Dialog
        title={title}
        open={!proving}
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{text.cancel}</Button>
            <Button kind={decision === 'erase' ? 'danger' : 'main'} onPress={run}>
              {decision === 'erase' ? text.erase : decision === 'hold' ? text.hold : text.lift}
            </Button>
          </>
        }
      >
        {decision === 'erase' ? <p>{text.eraseWhy}</p> : null}
        {decision === 'hold' ? (
          <Select
            label={text.holdWhy}
            options={holdCauses.map(value => ({ value, label: text.causes[value] }))}
            value={cause}
            onChange={setCause}
            invite={text.holdWhy}
          />
        ) : null}
        {proving ? null : <ActNotice of={deciding} words={words} />}
      </Dialog>
      <StepUp
        open={proving}
        onClose={onClose}
        onDone={() => {
          deciding.forget()
          void run()
        }}
      />
    </>
  )
}
