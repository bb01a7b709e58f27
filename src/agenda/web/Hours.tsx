// The professional's hours: the week as it comes back, the days that are otherwise; each change is saved at once.
import type { OutputOf } from '#kit/route.ts'
import { headOf } from '#orientation/catalogue/heads.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Select } from '#screen/Select.tsx'
import { dayInWords, opening } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import { clockShown } from '../clock-words.ts'
import type { Exception, Hours as HoursOf, Rule } from '../hours.ts'
import { readHours, saveHours } from '../save-hours.ts'
import { AddException, AddRule } from './AddHours.tsx'
import './agenda.css'

export function Hours() {
  const text = useWords(words).desk
  const reading = useRead(readHours, {})
  return (
    <section className="stack" aria-label={text.hours}>
      <h2>{text.hours}</h2>
      <QueryScreen of={reading} words={words}>
        {value => <Week key={value.version} value={value} />}
      </QueryScreen>
    </section>
  )
}

/** The zones of France; that of the device too, when it is another. */
const zones = [
  ...[
    'Europe/Paris',
    'America/Guadeloupe',
    'America/Martinique',
    'America/Cayenne',
    'Indian/Reunion',
    'Indian/Mayotte',
  ],
  ...['America/Miquelon', 'Pacific/Noumea', 'Pacific/Tahiti', 'Pacific/Wallis', 'Pacific/Marquesas', 'Pacific/Gambier'],
]

function Week({ value }: { value: OutputOf<typeof readHours> }) {
  const text = useWords(words).desk
  const saving = useAct(saveHours, [readHours])
  const { hours, version } = value
  const save = (changed: Partial<HoursOf>) => saving.run({ body: { hours: { ...hours, ...changed }, version } })
  const without = <Row,>(rows: readonly Row[], gone: Row) => rows.filter(row => row !== gone)
  const rules = [...hours.rules].sort((one, other) => one.weekday - other.weekday || one.from - other.from)
  return (
    <div className="stack">
      <ActNotice of={saving} words={words} />
      {rules.length === 0 ? <p className="soft">{text.none}</p> : null}
      <ul className="agenda-day">
        {rules.map(rule => (
          <RuleRow
            key={JSON.stringify(rule)}
            rule={rule}
            onRemove={() => save({ rules: without(hours.rules, rule) })}
          />
        ))}
      </ul>
      <AddRule onAdd={async rule => (await save({ rules: [...hours.rules, rule] })) !== undefined} />
      <h3>{text.exceptions}</h3>
      {hours.exceptions.length === 0 ? <p className="soft">{text.noExceptions}</p> : null}
      <ul className="agenda-day">
        {hours.exceptions.map(one => (
          <ExceptionRow
            key={JSON.stringify(one)}
            of={one}
            onRemove={() => save({ exceptions: without(hours.exceptions, one) })}
          />
        ))}
      </ul>
      <AddException onAdd={async one => (await save({ exceptions: [...hours.exceptions, one] })) !== undefined} />
      <Select
        label={text.zone}
        invite={text.zone}
        options={[...new Set([...zones, hours.zone, deviceZone()])].map(zone => ({ value: zone, label: zone }))}
        value={hours.zone}
        onChange={zone => save({ zone })}
      />
      <p className="small soft">{text.stay}</p>
    </div>
  )
}

function RuleRow({ rule, onRemove }: { rule: Rule; onRemove: () => void }) {
  const text = useWords(words).desk
  const day = text.weekdays[rule.weekday - 1]
  const span = `${clockShown(rule.from)}–${clockShown(rule.to)}`
  return (
    <li>
      <span className="agenda-day__hour">{day}</span>
      <span>{span}</span>
      <span className="soft">
        {text.minutes(rule.slotMinutes)} · {useReasons(rule.reasons)}
      </span>
      <Button kind="plain" onPress={onRemove} spoken={`${text.remove}, ${day} ${span}`}>
        {text.remove}
      </Button>
    </li>
  )
}

function ExceptionRow({ of: one, onRemove }: { of: Exception; onRemove: () => void }) {
  const text = useWords(words).desk
  const language = useLanguage()
  const day = opening(dayInWords(one.day, language))
  const whole = one.from === 0 && one.to === 1440
  const span = whole ? text.wholeDay : `${clockShown(one.from)}–${clockShown(one.to)}`
  return (
    <li>
      <span className="agenda-day__hour">{day}</span>
      <span>{span}</span>
      <span className="soft">{text.kinds[one.kind]}</span>
      <Button kind="plain" onPress={onRemove} spoken={`${text.remove}, ${day} ${span}`}>
        {text.remove}
      </Button>
    </li>
  )
}

const useReasons = (ids: readonly string[]): string => {
  const text = useWords(words).desk
  const language = useLanguage()
  if (ids.length === 0) return text.allReasons
  return ids.map(id => headOf(id)?.title[language] ?? id).join(', ')
}
