// What each tie to a patient allows, as data: the routes of every room read it, the row rules hold the same lines.

/**
 * Why someone acts for a patient. `self`: their own record. `confidential`: a minor's own file, hidden from their parents
 * (CSP L.1111-5). `parent`: parental authority (Code civil, art. 371-1). `aidant`: a person an adult chose to be helped by.
 */
export const kinships = ['self', 'confidential', 'parent', 'aidant'] as const
export type Kinship = (typeof kinships)[number]

/**
 * An aidant helps and decides nothing: they ask for a consultation, wait, are in the call and read the documents. The adult
 * alone agrees beyond that act, names others, takes the record away or has it erased.
 */
export const rights = {
  /** Starting a request, hence waiting and being in the call. */
  request: ['self', 'confidential', 'parent', 'aidant'],
  /** The documents, and what was decided. */
  documents: ['self', 'confidential', 'parent', 'aidant'],
  /** Health as declared, read and changed. */
  profile: ['self', 'confidential', 'parent'],
  /** Who opened the record. */
  trail: ['self', 'confidential', 'parent'],
  /** Taking everything away (RGPD art. 15 and 20). */
  export: ['self', 'confidential', 'parent'],
  /** What was agreed to, beyond the act itself. */
  consents: ['self', 'confidential', 'parent'],
  /** Seeing who has access, inviting, withdrawing. */
  people: ['self', 'parent'],
  /** Giving one's own access back. */
  leaving: ['parent', 'aidant'],
  /** Opening the file that parents do not see. */
  confide: ['self'],
} as const satisfies Readonly<Record<string, readonly Kinship[]>>
export type Right = keyof typeof rights

export const mayDo = (kinship: Kinship, right: Right): boolean =>
  (rights[right] as readonly Kinship[]).includes(kinship)
