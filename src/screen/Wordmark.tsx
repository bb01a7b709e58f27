// The sign of the house: two people leaning towards each other (the colloque singulier), and its name.
import './Wordmark.css'

export function Sign() {
  return (
    <svg className="sign" viewBox="0 0 40 32" fill="none" aria-hidden="true">
      <circle className="sign__warm" cx="29.5" cy="7" r="4.5" />
      <path className="sign__warm" d="M37.5 30c0-8.2-3.2-13-8.6-13-4.6 0-7.7 3.6-8.9 9" />
      <circle className="sign__pine" cx="10.5" cy="7" r="4.5" />
      <path className="sign__pine" d="M2.5 30c0-8.2 3.2-13 8.6-13 5.6 0 9 5.2 8.9 13" />
    </svg>
  )
}

export function Wordmark() {
  return (
    <span className="wordmark">
      <Sign />
      <span className="wordmark__name">Colloque</span>
    </span>
  )
}
