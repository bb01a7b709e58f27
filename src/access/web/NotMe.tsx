// « Ce n'était pas moi »: reached from a letter, by whoever is signed in; one action, then what else to do.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { endOtherSessions, listSessions } from '../devices.ts'
import { words } from '../security.words.ts'
import { Devices } from './Devices.tsx'

/** Opening it ends nothing: a letter read by a machine, or a tap too many, must not sign anybody out. */
export function NotMe() {
  const text = useWords(words).notMe
  const [done, setDone] = useState(false)
  const ending = useAct(endOtherSessions, [listSessions])
  const end = async () => {
    if (await ending.run({})) setDone(true)
  }
  return (
    <PatientPage
      title={text.title}
      lead={text.why}
      strip="quiet"
      action={
        done ? (
          <LinkButton kind="main" wide to="/compte">
            {text.next}
          </LinkButton>
        ) : (
          <Button kind="main" wide onPress={end}>
            {text.end}
          </Button>
        )
      }
    >
      {done ? (
        <Notice kind="done" said="soon">
          {text.done}
        </Notice>
      ) : null}
      <ActNotice of={ending} words={words} />
      <Devices look="list" />
    </PatientPage>
  )
}
