// Every red flag of the catalogue with its source and its state: what the operator's doctors sign, and read before they do.

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
  const rows = rowsOn(dayIn(systemClock(), zone))
  const where = ({ reasons }: Row) =>
    reasons.length === 0 ? text.everywhere : reasons.map(reason => reason.title[language]).join(', ')
  return (
    <section className="stack">
      <Notice kind="amber" title={text.device}>
        {text.lead}
      </Notice>
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
            cell: row => (
              <Tag kind={row.flag.validated ? 'done' : 'amber'}>
                {row.flag.validated ? text.validated : text.notValidated}
              </Tag>
            ),
          },
        ]}
      />
    </section>
  )
}
