// The notice of a cut line on a page that the server drew: its script shows it, and takes it away.
import { OfflineIcon } from './icons.tsx'
import { useWords } from './language.tsx'
import './LineNotice.css'
import { words } from './screen.words.ts'

export function LineCut() {
  const text = useWords(words)
  return (
    <div className="line-notice not-printed" role="status" data-cut="">
      <template>
        <p className="line-notice__words">
          <OfflineIcon />
          <span>{text.lineLost}</span>
        </p>
      </template>
    </div>
  )
}
