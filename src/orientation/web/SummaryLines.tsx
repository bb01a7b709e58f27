// The synthesis of the answers as a doctor reads it: a line a section, its word in bold so that the eye finds it.
import { wholeLines } from '../synthesis.ts'
import './orientation.css'

export function SummaryLines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="summary-lines">
      {wholeLines(lines).map(line => {
        const [word, ...rest] = line.split(' : ')
        return (
          <li key={line}>
            {rest.length > 0 ? (
              <>
                <strong>{word} :</strong> {rest.join(' : ')}
              </>
            ) : (
              line
            )}
          </li>
        )
      })}
    </ul>
  )
}
