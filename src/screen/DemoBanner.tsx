// Says on every page that this is a demonstration: nobody must take it for a real service.
import './DemoBanner.css'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'

export function DemoBanner() {
  const text = useWords(words)
  return (
    <aside className="demo" aria-label={text.demo}>
      <strong>{text.demo}</strong> — {text.demoText}
    </aside>
  )
}

/** Beside anything a stand-in answers for (mail capture, directory, INSi): « simulateur ». */
export function SimulatorMark() {
  const text = useWords(words)
  return <span className="simulator">{text.simulator}</span>
}
