// The receipt on paper: the act and its code, what it costs, what is paid back and by which rule, and that nothing was taken.
import { styles } from '#edge/paper/letter.ts'
import { euros } from '#kit/money.ts'
import { longDay, moment } from '#kit/printed-time.ts'
import type { Instant } from '#kit/time.ts'
import type { Price } from '#orientation/price.ts'
import { words as priceWords, sentencesOf } from '#orientation/price.words.ts'
import { zoneAt } from '#orientation/territory.ts'
import { capital } from '#record/paper.words.ts'
import { type CareHead, chapter, openCarePaper } from '#record/server/paper.ts'
import { paper } from '../billing.words.ts'

export interface ReceiptPaper {
  readonly head: Omit<CareHead, 'title' | 'day'>
  readonly actAt: Instant
  readonly toldAt: Instant
  readonly price: Price
}

export const printReceipt = ({ head, actAt, toldAt, price }: ReceiptPaper): Promise<Buffer> => {
  const zone = zoneAt(head.practitioner.practicePostcode)
  const day = longDay(actAt, zone)
  const letter = openCarePaper({ ...head, title: paper.title, day })
  const said = sentencesOf(price, 'fr')
  const named = (line: Price['lines'][number]) =>
    line.kind === 'act' ? paper.consultation(line.code ?? '') : capital(priceWords.fr.supplements[line.kind])
  const lines = price.lines.map(line => paper.line(named(line), euros(line.cents, 'fr')))
  letter.block('P', styles.strong, paper.act(day))
  chapter(letter, paper.amounts, [...lines, '', paper.total(euros(price.total, 'fr'))].join('\n'))
  if (price.lines.some(line => !line.verified)) letter.block('P', styles.note, paper.unverified)
  chapter(letter, paper.back, [said.why, said.back].join('\n'))
  if (price.participation > 0)
    letter.block('P', styles.small, priceWords.fr.participation(euros(price.participation, 'fr')))
  chapter(letter, paper.payment, [paper.notTaken, paper.notAClaim].join('\n'))
  letter.space(10)
  for (const note of [paper.told(moment(toldAt, zone)), paper.rule(price.source), paper.version(price.version)])
    letter.block('P', styles.note, note)
  return letter.end()
}
