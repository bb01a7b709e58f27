// The door most people take: a number and a code, on the way to the waiting room.
import { PhoneSignIn } from '#access/web/PhoneSignIn.tsx'
import { enter, next, suite } from './door.ts'

export function PhonePage() {
  return (
    <PhoneSignIn
      onDone={() => enter(next('/consulter'))}
      back="/"
      signInPath={`/connexion${suite()}`}
      createPath={`/inscription${suite()}`}
    />
  )
}
