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
  return (
    <table className="table">
      <caption className={captionUnseen ? 'unseen' : 'table__caption'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, figures }) => (
            <th key={key} scope="col" className={figures ? 'table__figures' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)}>
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
      <th scope="row" className={look}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td data-label={column.label} className={look}>
      {column.cell(row)}
    </td>
  )
}
