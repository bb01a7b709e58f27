// « Mon compte »: what protects it, and where it is signed in; one card a means.
import type { ReactNode } from 'react'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { readSecurity } from '../security.ts'
import { words } from '../security.words.ts'
import { Authenticator } from './Authenticator.tsx'
import { Devices } from './Devices.tsx'
import { Passkeys } from './Passkeys.tsx'
import { PasswordChange } from './PasswordChange.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

export function Account({ back, children }: { back: string; children?: ReactNode }) {
  const text = useWords(words).account
  const reading = useRead(readSecurity, {})
  return (
    <PatientPage title={text.title} lead={text.why} back={back} strip="quiet">
      <QueryScreen of={reading} words={words}>
        {security => (
          <div className="stack stack--wide">
            <p className="soft">{security.email}</p>
            <Passkeys passkeys={security.passkeys} />
            <Authenticator bound={security.totp} />
            <RecoveryCodes left={security.recoveryCodes} />
            {security.password ? <PasswordChange /> : null}
            <Devices />
            {children}
          </div>
        )}
      </QueryScreen>
    </PatientPage>
  )
}
