// « Vérifications à l’écran »: identity and how, place said again, not driving, who is present; noted in one small form.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Check } from '#screen/Check.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { ManyChoice } from '#screen/ManyChoice.tsx'
import { deviceZone } from '#screen/now.ts'
import { useAct } from '#screen/reads.ts'
import { clockInWords } from '#screen/time-words.ts'
import { words } from '../handover.words.ts'
import {
  checkIdentity,
  type IdentityAnswers,
  identityAnswers,
  identityMeans,
  identityVerdicts,
  presentPeople,
} from '../identity-check.ts'
import { readRequest } from '../request.ts'

type Checked = OutputOf<typeof readRequest>['identity']

export function IdentityCheck({ consultationId, checked }: { consultationId: string; checked: Checked }) {
  const text = useWords(words).identity
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <div className="stack stack--tight">
      {checked ? (
        <p className="small">
          {text.done(
            text.verdicts[checked.verdict],
            text.hows[checked.how],
            clockInWords(checked.at, deviceZone(), language),
          )}
          {checked.placeConfirmed ? null : ` · ${text.notPlace}`}
          {checked.notDriving ? null : ` · ${text.notDriving}`}
        </p>
      ) : null}
      <div className="row">
        <Button onPress={() => setOpen(true)}>{checked ? text.again : text.open}</Button>
      </div>
      <Dialog title={text.title} open={open} onClose={() => setOpen(false)}>
        <Asked consultationId={consultationId} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

/** Nothing is answered in advance: a check that is already made is not one. */
function Asked({ consultationId, onDone }: { consultationId: string; onDone: () => void }) {
  const all = useWords(words)
  const text = all.identity
  const checking = useAct(checkIdentity, [readRequest])
  const [typed, setTyped] = useState<Partial<IdentityAnswers>>({ placeConfirmed: false, notDriving: false })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<IdentityAnswers>) => setTyped({ ...typed, ...part })
  const save = async () => {
    setTried(true)
    const whole = identityAnswers.safeParse(typed)
    if (whole.success && (await checking.run({ params: { consultationId }, body: whole.data }))) onDone()
  }
  const missing = (value: unknown) => (tried && !value ? all.chooseOne : undefined)
  return (
    <div className="stack">
      <Choice
        label={text.verdict}
        look="pills"
        options={identityVerdicts.map(value => ({ value, label: text.verdicts[value] }))}
        value={typed.verdict}
        onChange={verdict => change({ verdict })}
        error={missing(typed.verdict)}
      />
      <Choice
        label={text.how}
        look="pills"
        options={identityMeans.map(value => ({ value, label: text.hows[value] }))}
        value={typed.how}
        onChange={how => change({ how })}
        error={missing(typed.how)}
      />
      <ManyChoice
        label={text.present}
        options={presentPeople.map(value => ({ value, label: text.people[value] }))}
        look="pills"
        none="nobody-else"
        values={typed.present ?? []}
        onChange={present => change({ present: [...present] })}
        error={missing((typed.present ?? []).length > 0)}
      />
      <Check
        label={text.place}
        checked={typed.placeConfirmed === true}
        onChange={placeConfirmed => change({ placeConfirmed })}
      />
      <Check label={text.driving} checked={typed.notDriving === true} onChange={notDriving => change({ notDriving })} />
      <ActNotice of={checking} words={words} />
      <Button kind="main" onPress={save}>
        {text.save}
      </Button>
    </div>
  )
}
