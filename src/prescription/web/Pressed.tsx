// Several of a short list, each a button that stays pressed: the moments of a day, the days of a week.
import { Button } from '#screen/Button.tsx'

export interface PressedProps<Value extends string> {
  readonly label: string
  readonly all: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly pressed: readonly Value[]
  /** Answers them in the order of the list. */
  readonly onChange: (pressed: readonly Value[]) => void
  /** The last ones cannot be let go, nor the next ones taken. */
  readonly least?: number
  readonly most?: number
}

export function Pressed<Value extends string>({ label, all, words, pressed, onChange, ...held }: PressedProps<Value>) {
  const { least = 0, most = all.length } = held
  return (
    <fieldset className="dose-moments">
      <legend className="unseen">{label}</legend>
      {all.map(one => {
        const on = pressed.includes(one)
        return (
          <Button
            key={one}
            pressed={on}
            disabled={on ? pressed.length <= least : pressed.length >= most}
            onPress={() => onChange(all.filter(each => (each === one ? !on : pressed.includes(each))))}
          >
            {words[one]}
          </Button>
        )
      })}
    </fieldset>
  )
}
