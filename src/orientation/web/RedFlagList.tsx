// Every reason and every red flag with its sources and its state: what the operator's doctors sign, and read before they do.

import { type Day, dayIn, systemClock } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { Table } from '#screen/Table.tsx'
import { Tag } from '#screen/Tag.tsx'
import { reasonsOn } from '../catalogue.ts'
import { words } from '../orientation.words.ts'
import type { Reason, RedFlag } from '../reason.ts'

interface Row {
  readonly flag: RedFlag
  /** Empty when the flag stands on every reason. */
  readonly reasons: readonly Reason[]
}

const rowsOn = (day: Day): readonly Row[] => {
  const reasons = reasonsOn(day)
  const ids = [...new Set(reasons.flatMap(reason => reason.flags.map(flag => flag.id)))]
  return ids.flatMap(id => {
    const asking = reasons.filter(reason => reason.flags.some(flag => flag.id === id))
    const flag = asking[0]?.flags.find(each => each.id === id)
    return flag ? [{ flag, reasons: asking.length === reasons.length ? [] : asking }] : []
  })
}

export function RedFlagList() {
  const text = useWords(words).rules
  const language = useLanguage()
  const today = dayIn(systemClock(), zone)
  const rows = rowsOn(today)
  const where = ({ reasons }: Row) =>
    reasons.length === 0 ? text.everywhere : reasons.map(reason => reason.title[language]).join(', ')
  return (
    <section className="stack">
      <Notice kind="amber" title={text.device}>
        {text.lead}
      </Notice>
      <ReasonList reasons={reasonsOn(today)} />
      <Table
        caption={text.title}
        keyOf={row => row.flag.id}
        rows={rows}
        columns={[
          { key: 'signal', label: text.signal, cell: row => row.flag.clinical },
          { key: 'reason', label: text.reason, cell: where },
          { key: 'level', label: text.level, cell: row => text.levels[row.flag.exit] },
          { key: 'source', label: text.source, cell: row => row.flag.source },
          {
            key: 'state',
            label: text.state,
            cell: row => <State validated={row.flag.validated} />,
          },
        ]}
      />
    </section>
  )
}

/** The questions, the advice and the follow-up are signed with the reason; each flag by itself. */
function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const text = useWords(words).rules
  const choosing = useWords(words).reason
  const language = useLanguage()
  return (
    <Table
      caption={text.reasons}
      keyOf={reason => reason.id}
      rows={reasons}
      columns={[
        { key: 'reason', label: text.reason, cell: reason => reason.title[language] },
        { key: 'who', label: text.who, cell: reason => choosing.who(reason.who) },
        { key: 'version', label: text.version, cell: reason => String(reason.version) },
        {
          key: 'follow-up',
          label: text.followUp,
          cell: ({ followUp }) => text.days(followUp.fromDays, followUp.untilDays),
        },
        { key: 'source', label: text.source, cell: reason => reason.sources.join(' ; ') },
        { key: 'state', label: text.state, cell: reason => <State validated={reason.validated} /> },
      ]}
    />
  )
}

function State({ validated }: { validated: boolean }) {
  const text = useWords(words).rules
  return <Tag kind={validated ? 'done' : 'amber'}>{validated ? text.validated : text.notValidated}</Tag>
}
