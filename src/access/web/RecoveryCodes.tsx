// Ten codes on paper: drawn, shown this once, to be written down.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useAct } from '#screen/reads.ts'
import { drawRecovery, readSecurity } from '../security.ts'
import { words } from '../security.words.ts'
import { Protected } from './protect.tsx'

export function RecoveryCodes({ left }: { left: number }) {
  const text = useWords(words).recovery
  const [codes, setCodes] = useState<readonly string[]>()
  const drawing = useAct(drawRecovery, [readSecurity])
  const draw = async () => setCodes((await drawing.run({}))?.codes)
  return (
    <Card title={text.title}>
      <p className="soft">{text.why}</p>
      {codes ? (
        <Notice
          kind="amber"
          title={text.onceTitle}
          actions={<Button onPress={() => window.print()}>{text.print}</Button>}
        >
          <ol className="recovery-codes">
            {codes.map(code => (
              <li key={code}>{code}</li>
            ))}
          </ol>
        </Notice>
      ) : (
        <p>{text.left(left)}</p>
      )}
      <div className="row">
        <Button onPress={draw}>{left > 0 || codes ? text.drawAgain : text.draw}</Button>
      </div>
      <Protected of={drawing} again={draw} />
    </Card>
  )
}
