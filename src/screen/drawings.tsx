// Our drawings, line by line: quiet scenes for first screens and empty places. They say nothing that words do not say.
import type { ReactNode } from 'react'
import './drawings.css'

function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg className="drawing" viewBox="0 0 240 180" aria-hidden="true">
      {children}
    </svg>
  )
}

/** The colloque singulier: someone on a phone, a doctor on a screen, and words between them. */
export function DialogueDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M20 104c-6-44 34-82 92-84 62-3 112 30 112 78 0 44-42 66-102 66-58 0-96-16-102-60Z" />
      <rect className="paper" x="100" y="42" width="118" height="92" rx="12" />
      <path className="pine" d="M122 132c0-24 14-38 37-38s37 14 37 38Z" />
      <path className="light-line thin" d="M148 95c0 10 4 17 11 17s11-7 11-17" />
      <path className="light-line thin" d="M159 112v7" />
      <circle className="warm" cx="159" cy="122" r="3.5" />
      <circle className="paper" cx="159" cy="75" r="16" />
      <path className="pine" d="M141.5 74c0-12 8-18.5 18-18.5s17 7 17 17c-8 0-13-3-16-8-3 6-9 9.5-19 9.5Z" />
      <path d="M134 152h50M159 134v18" />
      <rect className="paper" x="30" y="52" width="62" height="106" rx="13" />
      <path className="warm-drawn" d="M42 157c0-25 7-37 19-37s19 12 19 37Z" />
      <circle className="paper" cx="61" cy="101" r="13.5" />
      <path className="pine" d="M46 103c-2-13 5-19 15-19s17 6 15 19c-4-3-6-7-6-11-6 4-16 4-19 1 0 4-2 8-5 10Z" />
      <path
        className="warm"
        d="M84 16h30a10 10 0 0 1 10 10v4a10 10 0 0 1-10 10H96l-12 10 1-11a10 10 0 0 1-11-9v-4a10 10 0 0 1 10-10Z"
      />
      <path className="light-line thin" d="M85 24h27M85 32h17" />
    </Drawing>
  )
}

/** Waiting: an armchair, a hot drink, a clock that takes its time. */
export function WaitingDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M24 110c-8-46 40-88 96-88 60 0 104 36 100 82-4 40-44 58-100 58-52 0-90-12-96-52Z" />
      <circle className="paper" cx="66" cy="54" r="20" />
      <path className="thin" d="M66 42v12l8 6" />
      <path className="paper" d="M112 118V72a18 18 0 0 1 18-18h34a18 18 0 0 1 18 18v46Z" />
      <path className="warm-drawn" d="M128 118V84a10 10 0 0 1 10-10h18a10 10 0 0 1 10 10v34Z" />
      <path
        className="paper"
        d="M98 104a12 12 0 0 1 24 0v14h50v-14a12 12 0 0 1 24 0v30a8 8 0 0 1-8 8h-82a8 8 0 0 1-8-8Z"
      />
      <path d="M108 142v12M186 142v12M122 118v24M172 118v24" />
      <path className="paper" d="M34 116h46M57 116v38M44 154h26" />
      <path className="paper" d="M46 98h20v9a8 8 0 0 1-8 8h-4a8 8 0 0 1-8-8Z" />
      <path className="thin" d="M66 101h3a4 4 0 0 1 0 8h-3" />
      <path className="warm-line thin" d="M52 91c-3-4 3-6 0-10M60 91c-3-4 3-6 0-10" />
    </Drawing>
  )
}

/** The phone rings: it is one's turn. */
export function PhoneDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M30 96c0-46 40-76 92-76s92 28 92 74-42 70-94 70-90-24-90-68Z" />
      <g transform="rotate(7 120 92)">
        <rect className="paper" x="86" y="26" width="68" height="128" rx="15" />
        <path className="thin" d="M112 37h16" />
        <circle className="warm" cx="120" cy="80" r="22" />
        <path
          className="pine"
          d="M112 70c1.5-1.5 4-1.5 5 .5l2 4c.6 1.200.4 2.600-.5 3.5l-1.5 1.5c1.5 3 3.5 5 6.5 6.5l1.5-1.5c.9-.9 2.300-1.100 3.5-.5l4 2c2 1 2 3.5.5 5-2.5 2.5-6 3-9.5 1.5-6-2.5-10.5-7-13-13-1.5-3.5-1-7 1.5-9.5Z"
        />
        <path d="M104 118h32M110 130h20" />
      </g>
      <path className="warm-line" d="M64 66c-8 14-9 32-3 47M46 56c-12 21-13 46-4 68" />
      <path className="warm-line" d="M178 68c7 14 8 31 2 46M196 60c11 20 12 44 3 65" />
    </Drawing>
  )
}

/** The camera sees, the sound is heard: checks before the call. */
export function CameraDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M22 98c-2-48 42-78 98-78s100 30 98 76c-2 44-42 68-98 68S24 142 22 98Z" />
      <rect className="paper" x="48" y="36" width="144" height="98" rx="12" />
      <path className="paper" d="M32 146h176l-6 10H38Z" />
      <circle className="pine" cx="120" cy="45" r="3" />
      <path className="warm-drawn" d="M88 134c1-22 13-35 32-35s31 13 32 35" />
      <circle className="paper" cx="120" cy="81" r="15.5" />
      <path className="pine" d="M103 82c-3-14 6-22 17-22s20 8 17 22c-3-1-5-5-6-9-7 2-14 1-18-2-2 5-5 9-10 11Z" />
      <path
        className="warm-line"
        d="M72 68V58a6 6 0 0 1 6-6h10M168 68V58a6 6 0 0 0-6-6h-10M72 104v10a6 6 0 0 0 6 6M168 104v10a6 6 0 0 1-6 6"
      />
      <circle className="pine" cx="196" cy="40" r="17" />
      <path className="light-line" d="m188 40 6 6 11-12" />
    </Drawing>
  )
}

/** The pharmacy at the corner. */
export function PharmacyDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M20 106c-4-48 42-86 102-86 58 0 102 34 98 80-4 42-44 62-100 62S24 146 20 106Z" />
      <path className="paper" d="M52 72v82h136V72Z" />
      <path
        className="paper"
        d="M50 50h140l10 26a16 14 0 0 1-32 0 16 14 0 0 1-32 0 16 14 0 0 1-32 0 16 14 0 0 1-32 0 16 14 0 0 1-32 0Z"
      />
      <path className="warm-drawn" d="M78 50h28l-2 26a16 14 0 0 1-32 0ZM134 50h28l6 26a16 14 0 0 1-32 0Z" />
      <path className="paper" d="M132 154v-50h34v50" />
      <path className="thin" d="M158 130v5" />
      <rect className="wash-drawn" x="68" y="102" width="48" height="34" rx="4" />
      <path className="warm" d="M76 134v-14h11v14Z" />
      <path className="pine" d="M93 134v-16h4v-5h8v5h4v16Z" />
      <path d="M40 154h160" />
      <path className="pine" d="M112 18h16v10h10v12h-10v6h-16v-6h-10V28h10Z" />
    </Drawing>
  )
}

/** One account, several people: a parent, a child, someone older. */
export function FamilyDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M20 108c-6-46 40-84 98-86 60-2 106 32 104 78-2 42-46 62-102 62S26 150 20 108Z" />
      <path className="paper" d="M136 156c0-34 12-52 35-52s35 18 35 52Z" />
      <path className="thin" d="M171 106v18" />
      <circle className="paper" cx="171" cy="84" r="17" />
      <path className="wash-drawn" d="M153 82c-2-14 7-21 18-21s20 7 18 21c-3-2-5-5-6-8-7 3-17 3-24 0-1 3-3 6-6 8Z" />
      <circle className="wash-drawn" cx="171" cy="57" r="6" />
      <path className="thin" d="M160 89a4 4 0 1 0 8 0 4 4 0 1 0-8 0Zm14 0a4 4 0 1 0 8 0 4 4 0 1 0-8 0Zm-6 0h6" />
      <path className="pine" d="M36 156c0-38 13-58 38-58s38 20 38 58Z" />
      <circle className="paper" cx="74" cy="76" r="18" />
      <path className="pine" d="M54 92c-5-26 4-39 20-39s25 13 20 39c-4-5-5-13-5-20-9 3-22 1-27-5-1 9-3 18-8 25Z" />
      <path className="warm-drawn" d="M96 156c0-24 9-36 25-36s25 12 25 36Z" />
      <circle className="paper" cx="121" cy="106" r="14" />
      <path className="warm" d="M106 104c-1-12 6-18 15-18s16 6 15 18c-5-1-9-4-11-8-4 5-11 8-19 8Z" />
      <path d="M24 156h192" />
    </Drawing>
  )
}

/** The compte rendu: written, signed, sent. */
export function LetterDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M24 100c-2-46 40-80 96-80s98 32 96 78c-2 42-42 66-96 66s-94-22-96-64Z" />
      <path className="paper" d="M44 94 120 48l76 46v56H44Z" />
      <path className="paper" d="M70 34a8 8 0 0 1 8-8h84a8 8 0 0 1 8 8v116H70Z" />
      <path className="pine" d="M86 38h12v5h5v7h-5v5H86v-5h-5v-7h5Z" />
      <path d="M114 44h40M84 66h72M84 78h72M84 90h34" />
      <path className="warm-line" d="M128 98c5-9 9-9 8-2s5 4 8 0 6 2 10-1" />
      <path className="paper" d="m44 94 76 44 76-44v56a8 8 0 0 1-8 8H52a8 8 0 0 1-8-8Z" />
      <path className="thin" d="m47 155 45-33M193 155l-45-33" />
      <circle className="warm" cx="190" cy="60" r="17" />
      <path className="light-line" d="m182 60 6 6 11-12" />
    </Drawing>
  )
}

/** At night someone is there. */
export function NightDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M22 102c-4-48 42-82 100-82s100 32 98 78c-2 44-44 66-100 66S26 146 22 102Z" />
      <path className="warm" d="M180 28a26 26 0 1 0 18 44 22 22 0 0 1-18-44Z" />
      <path className="warm-line" d="M60 46v10M55 51h10M134 34v8M130 38h8" />
      <circle className="warm" cx="92" cy="36" r="2.5" />
      <circle className="warm" cx="208" cy="92" r="2.5" />
      <path className="paper" d="M58 154V96l46-36 46 36v58Z" />
      <path d="m46 104 58-46 58 46" />
      <path className="paper" d="M130 68V54h12v24" />
      <rect className="warm-drawn" x="74" y="104" width="30" height="28" rx="3" />
      <path className="thin" d="M89 104v28M74 118h30" />
      <path className="paper" d="M118 154v-34a9 9 0 0 1 18 0v34" />
      <path className="wash-drawn" d="M176 154c-10 0-16-7-16-17s7-17 16-17 16 7 16 17-6 17-16 17Z" />
      <path d="M176 154v-18M36 154h176" />
    </Drawing>
  )
}

/** The line is cut, or the page is not there: a plug beside its socket. */
export function LostDrawing() {
  return (
    <Drawing>
      <path className="ground" d="M24 98c-2-46 42-78 98-78s96 30 94 76c-2 44-42 68-96 68S26 142 24 98Z" />
      <path d="M14 126c24 0 22-34 46-34h10" />
      <path className="paper" d="M70 74h16a18 18 0 0 1 0 36H70a6 6 0 0 1-6-6V80a6 6 0 0 1 6-6Z" />
      <path d="M104 84h12M104 100h12" />
      <path className="warm-line" d="m124 60 4-10M134 66l8-7M124 124l4 10M134 118l8 7" />
      <path className="paper" d="M172 70h-18a22 22 0 0 0 0 44h18a6 6 0 0 0 6-6V76a6 6 0 0 0-6-6Z" />
      <circle className="warm" cx="152" cy="84" r="4.5" />
      <circle className="warm" cx="152" cy="100" r="4.5" />
      <path d="M178 92h8c22 0 16 34 40 34" />
    </Drawing>
  )
}
