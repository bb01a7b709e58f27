// Several of a short list, each a button that stays pressed: the moments of a day, the days of a week.
import { Button } from '#screen/Button.tsx'

export interface PressedProps<Value extends string> {
  readonly label: string
  readonly all: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  readonly pressed: readonly Value[]
  /** Answers them in the order of the list. */
  readonly onChange: (pressed: readonly Value[]) => void
  /** So many stay pressed: the last ones are not let go. */
  readonly least?: number
}

export function Pressed<Value extends string>({
  label,
  all,
  words,
  pressed,
  onChange,
  least = 0,
}: PressedProps<Value>) {
  const press = (one: Value) => {
    const next = all.filter(each => (each === one ? !pressed.includes(each) : pressed.includes(each)))
    if (next.length >= least) onChange(next)
  }
  return (
    <fieldset className="dose-moments">
      <legend className="unseen">{label}</legend>
      {all.map(one => (
        <Button key={one} pressed={pressed.includes(one)} onPress={() => press(one)}>
          {words[one]}
        </Button>
      ))}
    </fieldset>
  )
}
