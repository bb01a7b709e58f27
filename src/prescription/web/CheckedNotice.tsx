// Under the lines: that this is a demonstration, which alerts await a reason, and what was not checked. Nothing here says that all is well.
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { type Checked, unanswered } from '../alert.ts'
import { words } from '../check.words.ts'
import type { Answer } from '../prescription.ts'
import './alerts.css'
import { unbroken } from '#screen/unbroken.ts'

export function CheckedNotice({ checked, answers }: { checked: Checked; answers: readonly Answer[] }) {
  const text = useWords(words)
  const language = useLanguage()
  const left = unanswered(checked.alerts, answers).length
  return (
    <section className="stack stack--tight" aria-label={text.title}>
      {left > 0 ? <Notice kind="amber" title={text.left(left)} said="soon" /> : null}
      <Notice kind="info" title={text.device}>
        <p>{unbroken(text.lead)}</p>
        {checked.unchecked.length > 0 ? (
          <>
            <p className="alert__sentence">{text.uncheckedTitle}</p>
            <ul className="unchecked">
              {checked.unchecked.map(({ cause, what }) => (
                <li key={cause}>
                  {unbroken([text.unchecked[cause], ...(what.length > 0 ? [what.join(' ; ')] : [])].join(' : '))}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p className="small">
          {checked.interactions ? unbroken(`${text.interactions(checked.interactions[language])} `) : null}
          {text.limits}
        </p>
      </Notice>
    </section>
  )
}
