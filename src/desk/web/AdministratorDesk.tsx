// The administrator's desk: the structure and its professionals; no health data comes here.
import { useState } from 'react'
import { words as accessWords } from '#access/access.words.ts'
import { words as restoreWords } from '#access/restore-account.words.ts'
import { RestoreAccount } from '#access/web/RestoreAccount.tsx'
import { words as leavingWords } from '#consultation/end-role.words.ts'
import { EndRole } from '#consultation/web/EndRole.tsx'
import { RedFlagList } from '#orientation/web/RedFlagList.tsx'
import { words as familyWords } from '#patients/families.words.ts'
import { words as rightWords } from '#patients/rights-request.words.ts'
import { AnswerRights } from '#patients/web/AnswerRights.tsx'
import { Families } from '#patients/web/Families.tsx'
import { words as glassWords } from '#practitioners/glass.words.ts'
import { Administration } from '#practitioners/web/Administration.tsx'
import { GlassBroken } from '#practitioners/web/GlassBroken.tsx'
import { RecordEnds } from '#record/web/RecordEnds.tsx'
import { DeskFrame } from '#screen/DeskFrame.tsx'
import { useWords } from '#screen/language.tsx'
import { Tabs } from '#screen/Tabs.tsx'
import { words } from '../desk.words.ts'
import { DeskTools } from './DeskTools.tsx'
import './desk.css'

const endRoleOf = (accountId: string, name: string) => <EndRole accountId={accountId} name={name} />

export function AdministratorDesk() {
  const roles = useWords(accessWords).roles
  const text = useWords(words).pro
  const leaving = useWords(leavingWords)
  const glass = useWords(glassWords)
  const rights = useWords(rightWords)
  const families = useWords(familyWords)
  const restoring = useWords(restoreWords)
  const [part, setPart] = useState<'people' | 'flags' | 'glass' | 'rights' | 'families' | 'lost' | 'ends'>('people')
  return (
    <DeskFrame title={roles.administrator} status={<strong>{roles.administrator}</strong>} tools={<DeskTools />}>
      <div className="free-desk">
        <Tabs
          label={roles.administrator}
          selected={part}
          onSelect={setPart}
          tabs={[
            {
              id: 'people',
              label: text.people,
              content: <Administration leaving={{ label: leaving.column, of: endRoleOf }} />,
            },
            { id: 'flags', label: text.flags, content: <RedFlagList /> },
            { id: 'rights', label: rights.admin, content: <AnswerRights /> },
            { id: 'families', label: families.tab, content: <Families /> },
            { id: 'lost', label: restoring.tab, content: <RestoreAccount /> },
            { id: 'glass', label: glass.open, content: <GlassBroken reviews={false} /> },
            { id: 'ends', label: text.ends, content: <RecordEnds /> },
          ]}
        />
      </div>
    </DeskFrame>
  )
}
