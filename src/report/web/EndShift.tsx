// « Fin de service » from a desk in consultation: no new patient at once, then what is left to do before one may go.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { clockInWords } from '#screen/time-words.ts'
import { duty, setDuty } from '#waiting-room/duty.ts'
import { endShift, openFiles } from '../end-shift.ts'
import { words } from '../report.words.ts'

export function EndShift() {
  const text = useWords(words).shift
  const [open, setOpen] = useState(false)
  const leaving = useAct(setDuty, [duty])
  const ask = async () => {
    await leaving.run({ body: { status: 'off' } })
    setOpen(true)
  }
  return (
    <>
      <Button onPress={ask}>{text.end}</Button>
      <Dialog title={text.end} open={open} onClose={() => setOpen(false)}>
        <Left onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Left({ onDone }: { onDone: () => void }) {
  const text = useWords(words)
  const language = useLanguage()
  const reading = useRead(openFiles, {})
  const ending = useAct(endShift, [openFiles, duty])
  const end = async () => {
    if (await ending.run({})) onDone()
  }
  return (
    <div className="stack">
      <p>{text.shift.noMore}</p>
      <QueryScreen of={reading} words={words}>
        {({ files }) =>
          files.length === 0 ? (
            <p>{text.shift.nothing}</p>
          ) : (
            <>
              <h3>{text.shift.left}</h3>
              <ul className="said">
                {files.map(one => (
                  <li key={one.consultationId}>
                    {text.shift.file(clockInWords(one.since, deviceZone(), language), text.shift.todo[one.left])}
                  </li>
                ))}
              </ul>
              <p>{text.shift.how}</p>
            </>
          )
        }
      </QueryScreen>
      <ActNotice of={ending} words={words} />
      <Button kind="main" onPress={end}>
        {text.shift.confirm}
      </Button>
    </div>
  )
}
