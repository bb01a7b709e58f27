// The doors: signing in, opening an account, the invitation of a professional, the cast of a demonstration.
import { useEffect, useState } from 'react'
import { CapturedMail } from '#access/web/CapturedMail.tsx'
import { ForgottenPassword, NewPassword } from '#access/web/ForgottenPassword.tsx'
import { Invitation } from '#access/web/Invitation.tsx'
import { Personas } from '#access/web/Personas.tsx'
import { PhoneSimulator } from '#access/web/PhoneSimulator.tsx'
import { SignIn } from '#access/web/SignIn.tsx'
import type { Role } from '#access/who.ts'
import { Invited } from '#patients/web/Invited.tsx'
import { useWords } from '#screen/language.tsx'
import { useGo } from '#screen/navigation.tsx'
import { words } from '../desk.words.ts'
import { enter, next, suite } from './door.ts'

export function SignInPage() {
  return <SignIn mode="sign-in" onDone={() => enter(next('/'))} back="/" other={`/inscription${suite()}`} />
}

export function CreateAccountPage() {
  return <SignIn mode="create" onDone={() => enter(next('/consulter'))} back="/" other={`/connexion${suite()}`} />
}

/**
 * Taken out of the address once the page is there: it opens something, so it must not stay in the history. Not before: a page
 * that is still being loaded may be begun again.
 */
const useSecret = (): string => {
  const [token] = useState(() => location.hash.slice(1))
  useEffect(() => history.replaceState(null, '', location.pathname), [])
  return token
}

export function ForgottenPage() {
  return <ForgottenPassword />
}

export function NewPasswordPage() {
  return <NewPassword token={useSecret()} />
}

export function InvitationPage() {
  const token = useSecret()
  return <Invitation token={token} onDone={() => enter('/pro')} />
}

const invitationKey = 'colloque-person-invitation'

/** Taken out of the address at once and kept by this tab only, so that it is still there after signing in. */
export function PersonInvitationPage() {
  const go = useGo()
  const [token] = useState(() => {
    const given = location.hash.slice(1)
    if (given) sessionStorage.setItem(invitationKey, given)
    history.replaceState(null, '', location.pathname)
    return sessionStorage.getItem(invitationKey) ?? undefined
  })
  const done = (patientId: string) => {
    sessionStorage.removeItem(invitationKey)
    go(`/dossier/${patientId}`)
  }
  return <Invited token={token} here="/proche" onDone={done} />
}

export function CastPage() {
  const about = useWords(words).personas
  return <Personas about={about} onPlay={(role: Role) => enter(role === 'patient' ? '/' : '/pro')} />
}

export function TelephonePage() {
  return <PhoneSimulator />
}

export function MailPage() {
  return <CapturedMail />
}
