// A professional's own sector, as the price told to patients needs it.
import { ActNotice } from '#screen/ActNotice.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { sectors } from '../price.ts'
import { words } from '../price.words.ts'
import { readTerms, saveTerms } from '../terms.ts'

const told = sectors.filter(sector => sector !== 'unknown')

export function MyTerms() {
  const text = useWords(words).terms
  const reading = useRead(readTerms, {})
  const saving = useAct(saveTerms, [readTerms])
  return (
    <QueryScreen of={reading} words={words}>
      {({ sector }) => (
        <Card title={text.title} look="plain">
          <p className="small soft">{text.why}</p>
          <Choice
            label={text.title}
            labelUnseen
            look="pills"
            options={told.map(value => ({ value, label: text.sectors[value] }))}
            value={sector === 'unknown' ? undefined : sector}
            onChange={value => void saving.run({ body: { sector: value } })}
          />
          {sector === '2' || sector === '2-optam' ? <p className="small soft">{text.opposable}</p> : null}
          <ActNotice of={saving} words={words} />
        </Card>
      )}
    </QueryScreen>
  )
}
