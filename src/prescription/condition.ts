// The conditions of prescription and dispensing, as the register labels them: each label is of a known kind, or said unknown.
import { z } from 'zod'

export const conditionKinds = [
  'list-1',
  'list-2',
  'narcotic',
  'secure-form',
  'restricted',
  'prescription',
  'hospital-use',
  'hospital-prescription',
  'initial-hospital',
  'specialists',
  'initial-specialists',
  'renewal-specialists',
  'renewal-free',
  'monitoring',
  'pregnancy-programme',
  'limited',
  'split-dispensing',
  'agreement',
  'booklet',
  'test-first',
  'words-on-prescription',
  'prescriber-place',
  'administration-place',
  'dispensing-place',
  'professional-use',
  'emergency-use',
  'heading',
  'unknown',
] as const
export type ConditionKind = (typeof conditionKinds)[number]

export const condition = z.strictObject({
  kind: z.enum(conditionKinds),
  /** The register's own words. */
  label: z.string(),
  /** The longest prescription (`limited`), one dispensing (`split-dispensing`), or how often a hospital prescribes again (`initial-*`). */
  days: z.int().nullable(),
})
export type Condition = z.infer<typeof condition>
