// The emergency numbers, always at full size: 15 and 112, 114 by SMS for those who cannot hear or speak, 3114 against suicide.
import './EmergencyStrip.css'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'

export function EmergencyStrip() {
  const text = useWords(words)
  return (
    <aside className="emergency not-printed" aria-label={text.emergencyLabel}>
      <ul className="emergency__list">
        <li className="emergency__item">
          <span className="emergency__label">{text.emergency}</span>
          <span className="emergency__numbers">
            <a href="tel:15" aria-label={text.call('15')}>
              15
            </a>
            <span className="emergency__or">{text.emergencyOr}</span>
            <a href="tel:112" aria-label={text.call('112')}>
              112
            </a>
          </span>
        </li>
        <li className="emergency__item">
          <span className="emergency__label">{text.deaf}</span>
          <span className="emergency__numbers">
            <a href="sms:114" aria-label={text.write('114')}>
              114
            </a>
          </span>
        </li>
        <li className="emergency__item">
          <span className="emergency__label">{text.suicide}</span>
          <span className="emergency__numbers">
            <a href="tel:3114" aria-label={text.call('3114')}>
              3114
            </a>
          </span>
        </li>
      </ul>
    </aside>
  )
}
