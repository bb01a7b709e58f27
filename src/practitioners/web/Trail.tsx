// « Qui a ouvert mon dossier »: who, when, what, told to the person it concerns; what was refused is told too.
import { type ReactNode, useState } from 'react'
import { words as accessWords } from '#access/access.words.ts'
import type { Instant } from '#kit/time.ts'
import { Button } from '#screen/Button.tsx'
import { Empty } from '#screen/Empty.tsx'
import { DoctorIcon, PersonIcon, PrivateIcon, SettingsIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Select } from '#screen/Select.tsx'
import { Tag } from '#screen/Tag.tsx'
import { type Moment, Timeline } from '#screen/Timeline.tsx'
import { clockInWords, momentInWords, opening } from '#screen/time-words.ts'
import { acts } from '../acts.words.ts'
import { words } from '../practitioners.words.ts'
import { type Gathered, gathered, type ShownEntries, shownEntries, type TrailEntry, trail } from '../trail.ts'

export interface TrailProps {
  readonly patientId: string
}

/** Without its title, which is the page's (`words.trail.title`). */
export function Trail({ patientId }: TrailProps) {
  const text = useWords(words).trail
  const [show, setShow] = useState<ShownEntries>('all')
  return (
    <div className="stack">
      <p className="soft">{text.why}</p>
      <div className="row row--ends not-printed">
        <Select
          label={text.show}
          options={shownEntries.map(value => ({ value, label: text.shown[value] }))}
          value={show}
          onChange={setShow}
          invite={text.show}
        />
        <Button onPress={() => print()}>{text.print}</Button>
      </div>
      <TrailPart key={`${patientId} ${show}`} patientId={patientId} show={show} />
    </div>
  )
}

/** One page of the trail, and under it the next once it is asked for. */
function TrailPart({ patientId, show, after }: TrailProps & { readonly show: ShownEntries; readonly after?: string }) {
  const text = useWords(words).trail
  const [more, setMore] = useState(false)
  const tell = useTold()
  const reading = useRead(trail, { params: { patientId }, query: { show, ...(after ? { after } : {}) } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ items, next }) => (
        <>
          {items.length === 0 ? (
            <Empty title={show === 'all' ? text.none : text.noneOf[show]} />
          ) : (
            <Timeline label={text.title} moments={gathered(items).map(tell)} />
          )}
          {next && !more ? (
            <div className="row">
              <Button onPress={() => setMore(true)}>{text.more}</Button>
            </div>
          ) : null}
          {next && more ? <TrailPart patientId={patientId} show={show} after={next} /> : null}
        </>
      )}
    </QueryScreen>
  )
}

const useTold = () => {
  const text = useWords(words).trail
  const names: Readonly<Record<string, string>> = useWords(acts)
  const who = useWho()
  const language = useLanguage()
  const now = useNow()
  const zone = deviceZone()
  const clock = (at: Instant) => clockInWords(at, zone, language)
  return (one: Gathered): Moment => {
    const moment = opening(momentInWords(one.at, now, zone, language))
    const since = clock(one.since) === clock(one.at) ? '' : clock(one.since)
    return {
      id: one.id,
      when: `${moment} · ${one.sealed ? text.sealed : text.notSealed}`,
      title: who(one),
      icon: iconOf(one),
      text: (
        <>
          <p>
            {names[one.act] ?? text.otherAct}
            {one.times > 1 ? <span className="soft"> · {text.times(one.times, since)}</span> : null}
          </p>
          {one.why && !one.mine ? <p className="soft">{text.because[one.why]}</p> : null}
          {one.outcome === 'refused' ? <Refused /> : null}
        </>
      ),
    }
  }
}

function Refused() {
  const text = useWords(words).trail
  return (
    <p className="row">
      <Tag kind="amber">{text.refused}</Tag> {text.refusedWhy}
    </p>
  )
}

/** Care professionals by name, other staff by role, the reader as « Vous ». */
const useWho = () => {
  const text = useWords(words).trail
  const roles = useWords(accessWords).roles
  return ({ mine, name, role }: TrailEntry): string => {
    if (mine) return text.you
    return name ?? (role ? roles[role] : text.service)
  }
}

const iconOf = ({ outcome, mine, role }: TrailEntry): ReactNode => {
  if (outcome === 'refused') return <PrivateIcon aria-hidden="true" />
  if (mine || role === 'patient') return <PersonIcon aria-hidden="true" />
  return role === 'practitioner' || role === 'lead' ? (
    <DoctorIcon aria-hidden="true" />
  ) : (
    <SettingsIcon aria-hidden="true" />
  )
}
