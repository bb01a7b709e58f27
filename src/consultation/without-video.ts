// What an act without image changes for the patient: rules of law as dated data, told before the act and never after.
import { type Dated, inForce } from '#kit/dated.ts'
import type { Day } from '#kit/time.ts'
import type { DeviceState } from './said.ts'

/** Each is a sentence of consultation.words.ts (`check.without`). */
export type Consequence = 'act-not-reimbursed' | 'written-prescription-not-reimbursed'

export const rules: readonly Dated<Consequence>[] = [
  {
    from: '2024-06-22' as Day,
    source: 'Convention médicale 2024, art. 87 (arrêté of 20 June 2024): the act is made by video',
    rule: 'act-not-reimbursed',
  },
  {
    from: '2024-01-01' as Day,
    source: 'CSS, art. L.160-8: what is prescribed at a distance without video or telephone contact is not reimbursed',
    rule: 'written-prescription-not-reimbursed',
  },
]

/** Nothing is announced while the browser is still asking for the camera. */
export const withoutVideo = (camera: DeviceState, today: Day): readonly Consequence[] =>
  camera === 'on' || camera === 'starting' ? [] : rules.filter(each => inForce([each], today)).map(each => each.rule)
