// « Combien, remboursé ou non »: the price while nobody has accepted, and three questions one may leave unanswered.
import { useRef, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Fold } from '#screen/Fold.tsx'
import { useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Select } from '#screen/Select.tsx'
import { type Coverage, covers, paths, saveCoverage } from '../coverage.ts'
import type { Price } from '../price.ts'
import { words } from '../price.words.ts'
import { priceBefore } from '../price-before.ts'
import { OutcomeTag, PriceTold } from './PriceTold.tsx'

export function PriceBefore({ intakeId }: { readonly intakeId: string }) {
  const text = useWords(words)
  const reading = useRead(priceBefore, { params: { intakeId } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ range, coverage, asksPath }) => (
        <>
          <Card title={text.title}>
            {range ? <PriceTold price={range.least} most={range.most} note={text.before} /> : <p>{text.noTariff}</p>}
          </Card>
          <Ask intakeId={intakeId} coverage={coverage} asksPath={asksPath} price={range?.least} />
        </>
      )}
    </QueryScreen>
  )
}

interface AskProps extends Omit<OutputOf<typeof priceBefore>, 'range'> {
  readonly intakeId: string
  readonly price: Price | undefined
}

/** Each answer shows at once and is kept one after the other; the price above follows. */
function Ask({ intakeId, coverage: known, asksPath, price }: AskProps) {
  const text = useWords(words)
  const { ask } = text
  const saving = useAct(saveCoverage, [priceBefore])
  const [coverage, setCoverage] = useState(known)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const say = (said: Coverage) => {
    const body = { ...coverage, ...said }
    setCoverage(body)
    last.current = last.current.then(() => saving.run({ params: { intakeId }, body }))
    return last.current
  }
  const labelled = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) =>
    keys.map(value => ({ value, label: labels[value] }))
  return (
    <Fold look="boxed" title={ask.title} note={ask.note}>
      <p className="small soft">{ask.why}</p>
      {asksPath ? (
        <Select
          label={ask.path}
          invite={ask.invite}
          optional
          options={labelled(paths, ask.paths)}
          value={coverage.path}
          onChange={path => say({ path })}
        />
      ) : null}
      <Choice
        label={ask.livesThere}
        look="pills"
        options={labelled(['yes', 'no'] as const, { yes: ask.yes, no: ask.no })}
        value={coverage.livesThere === undefined ? undefined : coverage.livesThere ? 'yes' : 'no'}
        onChange={answer => say({ livesThere: answer === 'yes' })}
      />
      <Select
        label={ask.cover}
        hint={price?.coverAssumed ? text.assumed : undefined}
        invite={ask.invite}
        optional
        options={labelled(covers, ask.covers)}
        value={coverage.cover}
        onChange={cover => say({ cover })}
      />
      {/* The card may be out of sight while one answers. */}
      {price && Object.keys(coverage).length > 0 ? (
        <p aria-live="polite">
          <OutcomeTag of={price} />
        </p>
      ) : null}
      <ActNotice of={saving} words={words} />
      {saving.failure ? <Button onPress={() => say({})}>{ask.again}</Button> : null}
    </Fold>
  )
}
