// The chat beside the call: what was written, and a field; erased when the consultation ends.
import { useEffect, useRef, useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Form } from '#screen/Form.tsx'
import { CloseIcon, SendIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { keyOf, useAct, useRead } from '#screen/reads.ts'
import { useChanged } from '#screen/socket.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { clockInWords } from '#screen/time-words.ts'
import { type ChatLine, chatChanged, longestText, readChat, say } from '../chat.ts'
import { words } from '../consultation.words.ts'
import type { Side } from '../seat.ts'

export interface ChatPanelProps {
  readonly consultationId: string
  readonly side: Side
  /** Absent where the panel stays open. */
  readonly onClose?: () => void
}

/** The lines of the chat, kept fresh; `unread` are those of the other since `seen` was last called. */
export const useChat = (consultationId: string, side: Side) => {
  const reading = useRead(readChat, { params: { consultationId } })
  useChanged(chatChanged, consultationId, keyOf(readChat))
  const theirs = reading.data?.ok ? reading.data.value.lines.filter(line => line.side !== side).length : 0
  const [seen, setSeen] = useState(0)
  return { reading, unread: Math.max(0, theirs - seen), see: () => setSeen(theirs) }
}

export function ChatPanel({ consultationId, side, onClose }: ChatPanelProps) {
  const text = useWords(words).chat
  const { reading } = useChat(consultationId, side)
  return (
    <section className="chat" aria-label={text.title}>
      <header className="chat__head">
        <h2 className="chat__title">{text.title}</h2>
        {onClose ? (
          <button type="button" className="chat__close" aria-label={text.close} onClick={onClose}>
            <CloseIcon />
          </button>
        ) : null}
      </header>
      <QueryScreen of={reading} words={words}>
        {({ lines, erased }) => (erased ? <p className="soft">{text.erased}</p> : <Lines lines={lines} side={side} />)}
      </QueryScreen>
      <Writing consultationId={consultationId} />
    </section>
  )
}

function Lines({ lines, side }: { lines: readonly ChatLine[]; side: Side }) {
  const text = useWords(words).chat
  const language = useLanguage()
  const end = useRef<HTMLLIElement>(null)
  const count = lines.length
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' })
  }, [count])
  if (count === 0) return <p className="chat__empty">{text.empty}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls on its own must be reached by keyboard
    <ol className="chat__lines list" aria-live="polite" aria-label={text.title} tabIndex={0}>
      {lines.map((line, index) => (
        <li
          key={line.id}
          ref={index === count - 1 ? end : null}
          className={line.side === side ? 'chat__line chat__line--mine' : 'chat__line'}
        >
          <p className="chat__who">
            {line.side === side ? text.mine : text.theirs[side]}
            <span className="chat__at">{clockInWords(line.at, deviceZone(), language)}</span>
          </p>
          <p className="chat__text">{line.text}</p>
        </li>
      ))}
    </ol>
  )
}

function Writing({ consultationId }: { consultationId: string }) {
  const text = useWords(words).chat
  const saying = useAct(say, [readChat])
  const [written, setWritten] = useState('')
  const send = async () => {
    const trimmed = written.trim()
    if (trimmed === '') return
    const made = await saying.run({ params: { consultationId }, body: { text: trimmed } })
    // What was not sent stays in the field, to be sent again.
    if (made) setWritten('')
  }
  return (
    <Form onSubmit={send} label={text.title}>
      <TextArea label={text.label} value={written} onChange={setWritten} rows={1} maxLength={longestText} />
      <div className="chat__send">
        <p className="chat__kept">{text.kept}</p>
        <Button type="submit" kind="main" icon={<SendIcon />} busyWords={text.sending}>
          {text.send}
        </Button>
      </div>
      <ActNotice of={saying} words={words} />
    </Form>
  )
}
