// Says that the line is cut, once it has been for two seconds, and goes away by itself when it is back.
import { OfflineIcon } from './icons.tsx'
import { useWords } from './language.tsx'
import { useLater } from './later.ts'
import './LineNotice.css'
import { words } from './screen.words.ts'
import { useSocketState } from './socket.ts'

/** Placed once by each page of the desk that holds a socket. */
export function LineNotice() {
  const text = useWords(words)
  const cut = useLater(useSocketState() === 'lost', 2000)
  return (
    <div className="line-notice not-printed" role="status">
      {cut ? (
        <p className="line-notice__words">
          <OfflineIcon />
          <span>{text.lineLost}</span>
        </p>
      ) : null}
    </div>
  )
}
