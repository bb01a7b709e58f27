// The notes of the consultation, section by section, saved as they are typed.
import { useSyncExternalStore } from 'react'
import { Button } from '#screen/Button.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { refusalSentence } from '#screen/refusal-sentence.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { clockInWords } from '#screen/time-words.ts'
import { required } from '../compte-rendu.ts'
import { longestNote, type Note, type Section } from '../note.ts'
import { words } from '../report.words.ts'
import { CompteRendu } from './CompteRendu.tsx'
import type { NoteSaver, SaveState } from './note-saver.ts'
import './report.css'
import { useReport } from './ReportProvider.tsx'
import { Versions } from './Versions.tsx'

/** Under a `ReportProvider`. */
export function NotesPanel() {
  const text = useWords(words)
  const { savers, report } = useReport()
  const shut = report.signed !== undefined || report.closing !== undefined
  return (
    <section className="notes" aria-label={text.notes}>
      {shut ? (
        <>
          <h2 className="unseen">{text.compteRendu}</h2>
          <CompteRendu report={report} />
          <Versions />
        </>
      ) : null}
      {[...savers].map(([section, saver]) => (
        <NoteSection key={section} section={section} saver={saver} shut={shut} />
      ))}
    </section>
  )
}

interface SectionProps {
  readonly section: Section
  readonly saver: NoteSaver
  /** Signed or closed: only a text that is not in it is still shown here. */
  readonly shut: boolean
}

function NoteSection({ section, saver, shut }: SectionProps) {
  const said = useWords(words)
  const language = useLanguage()
  const { text, state } = useSyncExternalStore(
    watcher => saver.watch(watcher),
    () => saver.view,
  )
  if (shut && state.kind === 'saved') return null
  const forPatient = section === 'conduct' || section === 'followUp'
  return (
    <div className="notes__section">
      <TextArea
        label={said.sections[section]}
        hint={forPatient && !shut ? said.readByPatient : undefined}
        optional={!required.some(one => one === section)}
        rows={1}
        error={text.length > longestNote ? said.tooLong(text.length - longestNote) : undefined}
        value={text}
        onChange={typed => saver.type(typed)}
      />
      {shut ? null : <SavedLine state={state} />}
      {state.kind === 'kept' && state.refused && text.length <= longestNote ? (
        <Notice kind="amber" said="soon">
          {refusalSentence(language, state.refused, {}, words)}
        </Notice>
      ) : null}
      {state.kind === 'stale' ? <TwoTexts theirs={state.theirs} saver={saver} /> : null}
      {state.kind === 'sealed' ? <Notice kind="amber">{said.sealed}</Notice> : null}
    </div>
  )
}

/** Always one line high, so that nothing moves under the hand that types; said aloud only when it worries. */
function SavedLine({ state }: { state: SaveState }) {
  const text = useWords(words)
  const language = useLanguage()
  const worry = state.kind === 'kept'
  const sentence = () => {
    if (state.kind === 'saving') return text.saving
    if (state.kind === 'kept') return state.onDevice ? text.kept : text.notKept
    if (state.kind !== 'saved' || state.at === undefined) return ''
    return text.savedAt(clockInWords(state.at, deviceZone(), language))
  }
  return (
    <p className={worry ? 'notes__saved notes__saved--worry' : 'notes__saved'} role={worry ? 'status' : undefined}>
      {sentence()}
    </p>
  )
}

function TwoTexts({ theirs, saver }: { theirs: Note; saver: NoteSaver }) {
  const text = useWords(words)
  const language = useLanguage()
  const time = theirs.savedAt ? clockInWords(theirs.savedAt, deviceZone(), language) : ''
  const actions = (
    <>
      <Button onPress={() => saver.takeTheirs()}>{text.takeTheirs}</Button>
      <Button kind="main" onPress={() => saver.keepMine()}>
        {text.keepMine}
      </Button>
    </>
  )
  return (
    <Notice kind="amber" said="now" title={text.stale(time)} actions={actions}>
      <p className="small soft">{text.theirs}</p>
      <p className="notes__theirs">{theirs.text === '' ? text.empty : theirs.text}</p>
    </Notice>
  )
}
