// The number where a human being answers, on every patient's page.
import { PhoneIcon } from './icons.tsx'
import { useWords } from './language.tsx'
import './PhoneLine.css'
import { words } from './screen.words.ts'

export function PhoneLine({ number, hours }: { number: string; hours?: string | undefined }) {
  const text = useWords(words)
  return (
    <p className="phone-line">
      <PhoneIcon />
      <span className="phone-line__words">
        <span>{text.humanHelp}</span>
        <span>
          <a href={`tel:${number.replace(/[^+\d]/g, '')}`} className="phone-line__number">
            {number}
          </a>
          {hours ? <span className="phone-line__hours"> {hours}</span> : null}
        </span>
      </span>
    </p>
  )
}
