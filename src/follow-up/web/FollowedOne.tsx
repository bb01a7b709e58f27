// One follow-up as its professional reads it: what changed first, the files of a result, then read, and ended with a word.
import { useState } from 'react'
import { phoneInWords } from '#kit/phone.ts'
import { type OutputOf, pathOf } from '#kit/route.ts'
import { ageMonths, nameOf } from '#patients/patient.ts'
import { PhotoViewer } from '#record/web/PhotoViewer.tsx'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { DownloadIcon, PhoneIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { TextArea } from '#screen/TextArea.tsx'
import { momentInWords, opening } from '#screen/time-words.ts'
import { board, closeFollowUp, listFollowed, readFollowUp, readResultFile, seeFollowUp } from '../attend.ts'
import { type Outcome, outcomes } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'

type Read = OutputOf<typeof readFollowUp>
type Entry = Read['entries'][number]

/** @param mine the card that holds it says already what it is about */
export function FollowedOne({ followUpId, mine }: { followUpId: string; mine: boolean }) {
  const reading = useRead(readFollowUp, { params: { followUpId } })
  return (
    <QueryScreen of={reading} words={words}>
      {value => <Whole read={value} mine={mine} />}
    </QueryScreen>
  )
}

function Whole({ read, mine }: { read: Read; mine: boolean }) {
  const text = useWords(words).list
  const language = useLanguage()
  const now = useNow()
  const seeing = useAct(seeFollowUp, [listFollowed, readFollowUp, board])
  const years = Math.floor(ageMonths(read.patient.birthDate, now) / 12)
  return (
    <div className="stack">
      <p>
        {nameOf(read.patient)}, {text.years(years)}. {read.reason}.
      </p>
      {mine ? null : <p className="small soft">{read.about}</p>}
      {read.callback ? (
        <div className="row">
          <LinkButton to={`tel:${read.callback}`} icon={<PhoneIcon />}>
            {phoneInWords(read.callback)}
          </LinkButton>
          <span className="small soft">{text.callback}</span>
        </div>
      ) : null}
      {read.entries.length === 0 ? <p className="soft">{text.nothing}</p> : null}
      {read.entries.map(entry => (
        <Came key={entry.at} followUpId={read.id} entry={entry} />
      ))}
      {read.seen ? (
        <p className="small soft">
          {text.seenBy(read.seen.by, momentInWords(read.seen.at, now, deviceZone(), language))}
        </p>
      ) : null}
      {read.attention ? (
        <Button kind="main" onPress={() => seeing.run({ params: { followUpId: read.id } })}>
          {text.see}
        </Button>
      ) : null}
      <ActNotice of={seeing} words={words} />
      <End followUpId={read.id} />
    </div>
  )
}

function Came({ followUpId, entry }: { followUpId: string; entry: Entry }) {
  const language = useLanguage()
  const now = useNow()
  const when = opening(momentInWords(entry.at, now, deviceZone(), language))
  return (
    <section className="stack">
      <h4>{when}</h4>
      {entry.came === 'answers' ? <Answers entry={entry} /> : <Files followUpId={followUpId} entry={entry} />}
    </section>
  )
}

function Answers({ entry }: { entry: Extract<Entry, { came: 'answers' }> }) {
  const text = useWords(words).list
  return (
    <>
      {entry.worse ? <Tag kind="danger">{text.worse}</Tag> : null}
      {entry.flagged.length > 0 ? (
        <Notice kind="danger" title={text.flagged}>
          {entry.flagged.join(', ')}
        </Notice>
      ) : null}
      <ul className="said">
        {entry.lines.map(line => (
          <li key={`${line.now} ${line.before}`}>
            {line.changed ? <strong>{line.now}</strong> : line.now}
            {line.before ? <span className="soft"> ({text.before(line.before)})</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Nothing is loaded before it is asked for: each opening leaves its trace. */
function Files({ followUpId, entry }: { followUpId: string; entry: Extract<Entry, { came: 'result' }> }) {
  const text = useWords(words).list
  const [opened, setOpened] = useState<string>()
  const src = (attachmentId: string) => pathOf(readResultFile, { followUpId, attachmentId })
  const images = entry.files.filter(file => file.media === 'image')
  const papers = entry.files.filter(file => file.media === 'pdf')
  return (
    <>
      <Tag kind={entry.urgency === 'urgent' ? 'danger' : 'plain'}>{text.urgency[entry.urgency]}</Tag>
      <div className="row">
        {images.map((file, at) => (
          <Button key={file.attachmentId} onPress={() => setOpened(file.attachmentId)}>
            {text.openFile(at + 1)}
          </Button>
        ))}
        {papers.map((file, at) => (
          <LinkButton key={file.attachmentId} to={src(file.attachmentId)} icon={<DownloadIcon />}>
            {text.downloadFile(at + 1)}
          </LinkButton>
        ))}
      </div>
      {opened ? (
        <PhotoViewer
          first={opened}
          photos={images.map(({ attachmentId: id }, at) => ({ id, name: `${text.photo} ${at + 1}`, src: src(id) }))}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </>
  )
}

function End({ followUpId }: { followUpId: string }) {
  const text = useWords(words).list
  const closing = useAct(closeFollowUp, [listFollowed, board])
  const [asked, setAsked] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const run = async () => {
    setTried(true)
    if (outcome) await closing.run({ params: { followUpId }, body: { outcome, word } })
  }
  if (!asked) return <Button onPress={() => setAsked(true)}>{text.end}</Button>
  return (
    <div className="stack">
      <Choice
        label={text.how}
        look="pills"
        options={outcomes.map(value => ({ value, label: text.outcomes[value] }))}
        value={outcome}
        onChange={setOutcome}
        error={tried && !outcome ? text.chooseOne : undefined}
      />
      <TextArea label={text.word} optional maxLength={500} value={word} onChange={setWord} />
      <ActNotice of={closing} words={words} />
      <Button kind="main" onPress={run}>
        {text.end}
      </Button>
    </div>
  )
}
