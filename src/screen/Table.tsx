// A table of the same facts about several things; on a phone each line becomes a card.
import type { ReactNode } from 'react'
import './Table.css'

export interface Column<Row> {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** Figures: to the right, all of one width. */
  readonly figures?: boolean
}

export interface TableProps<Row> {
  /** What the table is about; shown above it. */
  readonly caption: string
  readonly captionUnseen?: boolean
  /** The first column names the line. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

export function Table<Row>({ caption, captionUnseen, columns, rows, keyOf }: TableProps<Row>) {
  // The roles are written out because `display: block`, on a phone, would take the table away from those who listen.
  return (
    <table className="table" role="table">
      <caption className={captionUnseen ? 'unseen' : 'table__caption'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, figures }) => (
            <th key={key} role="columnheader" scope="col" className={figures ? 'table__figures' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(row => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} names={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row, names }: { column: Column<Row>; row: Row; names: boolean }) {
  const look = column.figures ? 'table__figures' : undefined
  if (names) {
    return (
      <th scope="row" role="rowheader" className={look}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" data-label={column.label} className={look}>
      {column.cell(row)}
    </td>
  )
}
