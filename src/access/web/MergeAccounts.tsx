// « J'ai déjà un compte »: sign in to it with both factors, then bring in what was done by telephone.
import { useState } from 'react'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { useAct } from '#screen/reads.ts'
import { mergeAccounts, offerHandover } from '../merge-accounts.ts'
import { words } from '../phone.words.ts'
import { useSession } from './session.tsx'

export interface MergeAccountsProps {
  readonly recordPath: string
  /** Leaves for the sign-in page, which comes back here. */
  readonly onSignIn: () => void
}

/** In this tab only, until the older account has taken over or the tab is closed: it must stand in no address. */
const key = 'colloque-handover'

export function MergeAccounts(props: MergeAccountsProps) {
  const text = useWords(words).merge
  const { session } = useSession()
  const [token] = useState(() => sessionStorage.getItem(key))
  if (session?.byTelephone) return <Leave {...props} />
  if (token) return <Join {...props} token={token} />
  return (
    <PatientPage
      title={text.joinTitle}
      lead={text.lost}
      action={
        <LinkButton kind="main" wide to={props.recordPath}>
          {text.toRecord}
        </LinkButton>
      }
    />
  )
}

function Leave({ onSignIn, recordPath }: MergeAccountsProps) {
  const text = useWords(words).merge
  const offering = useAct(offerHandover)
  const leave = async () => {
    const offered = await offering.run({})
    if (!offered) return
    sessionStorage.setItem(key, offered.token)
    onSignIn()
  }
  return (
    <PatientPage
      title={text.title}
      lead={text.why}
      back={recordPath}
      action={
        <Button kind="main" wide onPress={leave}>
          {text.signIn}
        </Button>
      }
    >
      <p>{text.how}</p>
      <ActNotice of={offering} words={words} />
    </PatientPage>
  )
}

function Join({ token, recordPath }: MergeAccountsProps & { token: string }) {
  const text = useWords(words).merge
  const joining = useAct(mergeAccounts)
  const [joined, setJoined] = useState(false)
  const join = async () => {
    if (!(await joining.run({ body: { token } }))) return
    sessionStorage.removeItem(key)
    setJoined(true)
  }
  return (
    <PatientPage
      title={joined ? text.doneTitle : text.joinTitle}
      lead={joined ? text.done : text.joinWhy}
      action={
        joined ? (
          <LinkButton kind="main" wide to={recordPath}>
            {text.toRecord}
          </LinkButton>
        ) : (
          <Button kind="main" wide onPress={join}>
            {text.join}
          </Button>
        )
      }
    >
      <p>{text.how}</p>
      <ActNotice of={joining} words={words} />
    </PatientPage>
  )
}
