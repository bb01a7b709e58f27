// The passkeys of an account: adding one, naming it, removing it.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { KeyIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { useAct } from '#screen/reads.ts'
import { momentInWords } from '#screen/time-words.ts'
import { deviceOf } from '../device.ts'
import { addPasskey, removePasskey, renamePasskey, startPasskey } from '../passkey.ts'
import { readSecurity } from '../security.ts'
import { words } from '../security.words.ts'
import { KeyNotice, NoPasskeyHere } from './PasskeyButton.tsx'
import { type KeyTrouble, makeKey, passkeysHere } from './passkey-browser.ts'
import { Protected } from './protect.tsx'

type Passkey = OutputOf<typeof readSecurity>['passkeys'][number]

export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const text = useWords(words).passkeys
  return (
    <Card title={text.title}>
      <p className="soft">{text.why}</p>
      {passkeys.length > 0 ? (
        <ul className="security-list">
          {passkeys.map(one => (
            <One key={one.id} passkey={one} />
          ))}
        </ul>
      ) : null}
      <Add />
    </Card>
  )
}

function Add() {
  const text = useWords(words)
  const starting = useAct(startPasskey)
  const adding = useAct(addPasskey, [readSecurity])
  const [trouble, setTrouble] = useState<KeyTrouble>()
  if (passkeysHere() !== 'yes') return <NoPasskeyHere />
  const add = async () => {
    setTrouble(undefined)
    const drawn = await starting.run({})
    if (!drawn) return
    const answer = await makeKey(drawn)
    if ('trouble' in answer) return setTrouble(answer.trouble)
    const name = text.device(deviceOf(navigator.userAgent))
    await adding.run({ body: { challengeId: drawn.id, name, registration: answer.made } })
  }
  return (
    <div className="stack">
      <div className="row">
        <Button icon={<KeyIcon aria-hidden="true" />} onPress={add}>
          {text.passkeys.add}
        </Button>
      </div>
      <KeyNotice trouble={trouble} />
      <ActNotice of={adding} words={words} />
      <Protected of={starting} again={add} />
    </div>
  )
}

function One({ passkey }: { passkey: Passkey }) {
  const text = useWords(words).passkeys
  const language = useLanguage()
  const now = useNow()
  const [doing, setDoing] = useState<'name' | 'remove'>()
  const [name, setName] = useState(passkey.name)
  const renaming = useAct(renamePasskey, [readSecurity])
  const removing = useAct(removePasskey, [readSecurity])
  const params = { passkeyId: passkey.id }
  const rename = async () => {
    if (await renaming.run({ params, body: { name } })) setDoing(undefined)
  }
  const remove = async () => {
    setDoing(undefined)
    await removing.run({ params })
  }
  const used = passkey.lastUsedAt ?? passkey.createdAt
  const when = momentInWords(used as never, now, deviceZone(), language)
  return (
    <li className="security-list__one">
      <div className="security-list__words">
        <p className="security-list__name">{passkey.name}</p>
        <p className="small soft">{passkey.lastUsedAt ? text.used(when) : text.added(when)}</p>
      </div>
      <div className="row">
        <Button kind="plain" onPress={() => setDoing('name')} spoken={text.renameThis(passkey.name)}>
          {text.rename}
        </Button>
        <Button kind="plain" onPress={() => setDoing('remove')} spoken={text.removeThis(passkey.name)}>
          {text.remove}
        </Button>
      </div>
      <Protected of={removing} again={remove} />
      <Dialog title={text.rename} open={doing === 'name'} onClose={() => setDoing(undefined)}>
        <Form onSubmit={rename}>
          <Field label={text.name} value={name} onChange={setName} maxLength={60} autoFocus />
          <ActNotice of={renaming} words={words} />
          <Button type="submit" kind="main" wide>
            {text.keep}
          </Button>
        </Form>
      </Dialog>
      <Dialog
        title={text.removeTitle(passkey.name)}
        open={doing === 'remove'}
        onClose={() => setDoing(undefined)}
        actions={
          <>
            <Button onPress={() => setDoing(undefined)}>{text.stay}</Button>
            <Button kind="danger" onPress={remove}>
              {text.removeYes}
            </Button>
          </>
        }
      >
        <p>{text.removeWhy}</p>
      </Dialog>
    </li>
  )
}
