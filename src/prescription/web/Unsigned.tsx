// Before something ends: the lines that nobody signed, what is missing to sign them, and the two gestures that settle it.
import { Button } from '#screen/Button.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { panelWords } from '../panel.words.ts'
import type { Line } from '../prescription.ts'
import { useLineTitle } from './LineTold.tsx'
import { type InTheWay, usePrescription } from './PrescriptionProvider.tsx'
import { SignDraft } from './SignDraft.tsx'

/** Under a `PrescriptionProvider`; nothing once every line is signed or given up. `why` says what waits for it. */
export function Unsigned({ why }: { why: string }) {
  const text = useWords(panelWords).unsigned
  const { written, inTheWay } = usePrescription()
  const { lines } = written.draft
  const missing = useMissing(inTheWay)
  const notTaken = ['kept', 'stale', 'failed'].includes(written.saving)
  if (lines.length === 0) return null
  return (
    <section className="stack stack--tight">
      <Notice kind="amber" title={text.title(lines.length)} said="soon">
        <ul className="unchecked">
          {lines.map(line => (
            <Title key={line.id} line={line} />
          ))}
        </ul>
        <p>{why}</p>
        {missing.length > 0 ? <p>{text.missing(missing.join(', '))}</p> : null}
      </Notice>
      <SignDraft />
      <div className="row">
        <Button onPress={written.giveUp}>{text.giveUp(lines.length)}</Button>
      </div>
      {notTaken ? <Notice kind="amber">{text.notTaken}</Notice> : null}
    </section>
  )
}

function Title({ line }: { line: Line }) {
  const title = useLineTitle(line)
  return <li>{line.kind === 'biology' && line.exams ? `${title} : ${line.exams}` : title}</li>
}

/** « la durée ou la dose de Prednisone…, une raison pour chaque alerte » */
const useMissing = (way: InTheWay): readonly string[] => {
  const text = useWords(panelWords).unsigned
  return [
    ...(way.unheard ? [text.heard] : []),
    ...(way.unreachable ? [text.reach] : []),
    ...(way.lines.length > 0 ? [text.lines(way.lines.length)] : []),
    ...(way.lines.length === 0 && way.unsaved ? [text.saved] : []),
    ...(way.unanswered > 0 ? [text.alerts(way.unanswered)] : []),
  ]
}
