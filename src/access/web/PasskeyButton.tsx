// « Utiliser ma clé d'accès »: draws a challenge, asks the browser for a signature, and gives it to the act that waits for it.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { KeyIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useAct } from '#screen/reads.ts'
import { me } from '../me.ts'
import { passkeySignIn, passkeyStepUp, startPasskeySignIn, startPasskeyStepUp } from '../passkey.ts'
import { words } from '../security.words.ts'
import { type KeyTrouble, passkeysHere, signWithKey } from './passkey-browser.ts'

/** Why no key can be used on this page, in words; nothing where one can. */
export function NoPasskeyHere() {
  const text = useWords(words).passkeys
  const here = passkeysHere()
  if (here === 'yes') return null
  const local = `${location.protocol}//localhost:${location.port}${location.pathname}`
  return (
    <p className="small soft">
      {here === 'no' ? text.noBrowser : text.noAddress}{' '}
      {here === 'address' && location.hostname === '127.0.0.1' ? <a href={local}>{local}</a> : null}
    </p>
  )
}

export function KeyNotice({ trouble }: { trouble: KeyTrouble | undefined }) {
  const text = useWords(words).passkeys
  return trouble ? (
    <Notice kind="amber" said="now">
      {text.troubles[trouble]}
    </Notice>
  ) : null
}

export function PasskeySignIn({ onDone, main = false }: { onDone: () => void; main?: boolean }) {
  const text = useWords(words).passkeys
  const starting = useAct(startPasskeySignIn)
  const entering = useAct(passkeySignIn, [me])
  const [trouble, setTrouble] = useState<KeyTrouble>()
  if (passkeysHere() !== 'yes') return main ? <NoPasskeyHere /> : null
  const enter = async () => {
    setTrouble(undefined)
    const drawn = await starting.run({})
    if (!drawn) return
    const answer = await signWithKey(drawn)
    if ('trouble' in answer) return setTrouble(answer.trouble)
    if (await entering.run({ params: { challengeId: drawn.id }, body: answer.made })) onDone()
  }
  return (
    <div className="stack">
      <Button kind={main ? 'main' : 'quiet'} wide icon={<KeyIcon aria-hidden="true" />} onPress={enter}>
        {text.enter}
      </Button>
      <KeyNotice trouble={trouble} />
      <ActNotice of={starting} words={words} />
      <ActNotice of={entering} words={words} />
    </div>
  )
}

export function PasskeyStepUp({ onDone }: { onDone: () => void }) {
  const text = useWords(words).passkeys
  const starting = useAct(startPasskeyStepUp)
  const proving = useAct(passkeyStepUp, [me])
  const [trouble, setTrouble] = useState<KeyTrouble>()
  if (passkeysHere() !== 'yes') return <NoPasskeyHere />
  const prove = async () => {
    setTrouble(undefined)
    const drawn = await starting.run({})
    if (!drawn) return
    const answer = await signWithKey(drawn, drawn.allowed)
    if ('trouble' in answer) return setTrouble(answer.trouble)
    if (await proving.run({ params: { challengeId: drawn.id }, body: answer.made })) onDone()
  }
  return (
    <div className="stack">
      <Button kind="main" wide icon={<KeyIcon aria-hidden="true" />} onPress={prove}>
        {text.prove}
      </Button>
      <KeyNotice trouble={trouble} />
      <ActNotice of={starting} words={words} />
      <ActNotice of={proving} words={words} />
    </div>
  )
}
