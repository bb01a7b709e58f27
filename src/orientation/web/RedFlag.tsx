// The red flag: full and calm, one number to call, what to do meanwhile, and ways on that are never a dead end.
import { useEffect, useEffectEvent, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { PhoneIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useSaid, useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { questionsOf } from '../condition.ts'
import { flagsOf } from '../evaluate.ts'
import { type Exit, exitsOf } from '../exit.ts'
import { words } from '../orientation.words.ts'
import { emergencyNumber } from '../place.ts'
import { pagesOf } from '../questionnaire.ts'
import { readIntake } from '../read-intake.ts'
import type { RedFlag as Flag, Level, Reason } from '../reason.ts'
import { takeExit } from '../take-exit.ts'
import { CannotCall } from './CannotCall.tsx'
import { useReason } from './use-reason.ts'
import './orientation.css'

type Read = OutputOf<typeof readIntake>
type Stop = Exclude<Level, 'teleconsultation'>

export interface RedFlagProps {
  readonly intakeId: string
  /** « J'ai mal répondu »: the page of the questions where the flag was raised. */
  readonly onBack: (page: number) => void
  /** Let through with questions still to answer: back to them, at the first one left. */
  readonly onQuestions: () => void
  /** Let through, or nothing stands any more: on to the place. */
  readonly onContinue: () => void
  /** Someone answered by telephone: the path here is over. */
  readonly onAnswered: () => void
}

export function RedFlag(props: RedFlagProps) {
  const text = useWords(words).flag
  const reading = useRead(readIntake, { params: { intakeId: props.intakeId } })
  const read = reading.data?.ok ? reading.data.value : undefined
  const { reason } = useReason(props.intakeId)
  if (!read || read.now.level === 'teleconsultation')
    return (
      <PatientPage title={text.tab}>
        <QueryScreen of={reading} words={words}>
          {({ now }) => <Through onThrough={now.missing[0] === 'answers' ? props.onQuestions : props.onContinue} />}
        </QueryScreen>
      </PatientPage>
    )
  return <Standing read={read} reason={reason} level={read.now.level} {...props} />
}

/** Came back to this address once nothing stands: there is nothing to stop for. */
function Through({ onThrough }: { onThrough: () => void }) {
  const through = useEffectEvent(onThrough)
  useEffect(() => through(), [])
  return null
}

interface StandingProps extends RedFlagProps {
  readonly read: Read
  /** Not there yet, or cut off: whom to call is said all the same. */
  readonly reason: Reason | undefined
  readonly level: Stop
}

function Standing({ read, reason, level, onBack, onQuestions, onContinue, onAnswered }: StandingProps) {
  const text = useWords(words).flag
  // What the level is about, and nothing milder: that will have its own screen.
  const flags = (reason ? flagsOf(reason, read.now.flags) : []).filter(flag => flag.exit === level)
  const stays = flags.some(flag => flag.staysOpen)
  const taking = useAct(takeExit, [readIntake])
  const [cannotCall, setCannotCall] = useState(false)
  const number = numberOf(level, read.place?.country ?? 'FR')
  useHeld(stays)

  const take = async (exit: Exit) => {
    if (exit === 'cannot-call') return setCannotCall(true)
    const taken = await taking.run({ params: { intakeId: read.id }, body: { exit } })
    if (!taken) return
    if (exit === 'misanswered') onBack(pageOf(reason, read, flags[0]))
    else if (taken.now.missing[0] === 'answers') onQuestions()
    // A milder flag is shown here in its turn, once everything else is answered.
    else if (taken.now.missing[0] !== 'exit') onContinue()
  }
  if (cannotCall) return <CannotCall intakeId={read.id} place={read.place} onBack={() => setCannotCall(false)} />
  const title = level === '15' && number !== '15' ? text.titleAbroad(number) : text.title[level]
  const urgent = level !== 'in-person'
  return (
    <PatientPage title={title} tab={urgent ? text.tab : undefined} strip={urgent ? 'quiet' : 'full'}>
      {urgent ? (
        <div className="flag__call">
          <LinkButton kind="danger" wide to={`tel:${number}`} icon={<PhoneIcon />}>
            {text.call(number)}
          </LinkButton>
        </div>
      ) : null}
      <Understood flags={flags} level={level} />
      {stays ? <p className="flag__stays">{text.stays}</p> : null}
      {stays ? <Button onPress={onAnswered}>{text.answered}</Button> : null}
      <ActNotice of={taking} words={words} />
      <Exits level={level} onTake={take} />
    </PatientPage>
  )
}

function Understood({ flags, level }: { flags: readonly Flag[]; level: Stop }) {
  const text = useWords(words).flag
  const said = useSaid()
  const meanwhile = flags.flatMap(flag => flag.meanwhile ?? [])
  const todo = new Set([...meanwhile.map(each => said(each)), ...text.always[level]])
  return (
    <>
      {flags.length > 0 ? (
        <Card title={text.understood} look={level === 'in-person' ? 'plain' : 'warm'}>
          {flags.map(flag => (
            <p key={flag.id}>{said(flag.sentence)}</p>
          ))}
        </Card>
      ) : null}
      <section className="stack stack--tight">
        <h2>{text.todo[level]}</h2>
        <ul className="flag__todo">
          {[...todo].map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** Going on is the first of the ways where the level leaves it to the doctor, and one among others where it does not. */
function Exits({ level, onTake }: { level: Stop; onTake: (exit: Exit) => Promise<void> | void }) {
  const text = useWords(words).flag
  const exits = exitsOf(level)
  const label = (exit: Exit) => (exit === 'continued' && level === '3114' ? text.continueFirst : text.exits[exit])
  return (
    <section className="stack">
      <h2>{text.else}</h2>
      {exits
        .toSorted((a, b) => Number(b === 'continued') - Number(a === 'continued'))
        .map(exit => (
          <div key={exit} className="stack stack--tight">
            <Button kind={exit === 'continued' ? 'main' : 'quiet'} wide onPress={() => onTake(exit)}>
              {label(exit)}
            </Button>
            {text.notes[exit] ? <p className="small soft">{text.notes[exit]}</p> : null}
          </div>
        ))}
    </section>
  )
}

const numberOf = (level: Stop, country: string): string =>
  level === '3114' && country === 'FR' ? '3114' : (emergencyNumber(country) ?? '112')

/** The page, from 1, of the first question that raised the flag. */
const pageOf = (reason: Reason | undefined, read: Read, flag: Flag | undefined): number => {
  if (!reason) return 1
  const raised = flag ? questionsOf(flag.when).filter(id => id in read.answers) : []
  const pages = pagesOf(reason, read.subject, read.answers)
  return (
    Math.max(
      0,
      pages.findIndex(page => page.some(question => raised.includes(question.id))),
    ) + 1
  )
}

/** Asks before the page is closed or left, where someone must not be left alone with it. */
const useHeld = (held: boolean) => {
  useEffect(() => {
    if (!held) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [held])
}
