// The doors of those who come by telephone: coming in, completing the account, joining an older one.
import { CompleteAccount } from '#access/web/CompleteAccount.tsx'
import { MergeAccounts } from '#access/web/MergeAccounts.tsx'

const record = '/dossier'
const merge = '/compte/reunir'

// A whole new page: what was read with one factor is read again with two.
export function CompletePage() {
  return <CompleteAccount back={record} mergePath={merge} onDone={() => location.assign(record)} />
}

export function MergePage() {
  return <MergeAccounts recordPath={record} onSignIn={() => location.assign(`/connexion?suite=${merge}`)} />
}
