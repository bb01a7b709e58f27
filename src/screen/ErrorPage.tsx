// A whole page when what was asked cannot be shown: what is true, then what to do. Never a code alone.

import { Button } from './Button.tsx'
import { LostDrawing } from './drawings.tsx'
import { LinkButton } from './LinkButton.tsx'
import { useWords } from './language.tsx'
import { PatientPage } from './PatientPage.tsx'
import { words } from './screen.words.ts'

export interface ErrorPageProps {
  readonly kind: 'missing' | 'not-allowed' | 'fault' | 'offline'
  /** The id of a fault, to give to the support. */
  readonly id?: string | undefined
  readonly onRetry?: (() => unknown) | undefined
}

export function ErrorPage({ kind, id, onRetry }: ErrorPageProps) {
  const text = useWords(words)
  const said = {
    missing: { title: text.missingTitle, lead: text.refusals['not-found'] },
    'not-allowed': { title: text.missingTitle, lead: text.refusals['not-allowed'] },
    fault: { title: text.faultTitle, lead: text.faultText },
    offline: { title: text.offlineTitle, lead: text.offlineText },
  }[kind]
  const actions = (
    <>
      {onRetry ? (
        <Button kind="main" wide onPress={onRetry}>
          {text.retry}
        </Button>
      ) : null}
      <LinkButton to="/" kind={onRetry ? 'quiet' : 'main'} wide>
        {text.goHome}
      </LinkButton>
    </>
  )
  return (
    <PatientPage title={said.title} lead={said.lead} drawing={<LostDrawing />} action={actions}>
      {id ? <p className="small soft">{text.faultMark(id)}</p> : null}
    </PatientPage>
  )
}
