// Lines a prescription of the tests is made of, and whoever dispenses them.
import { randomUUID } from 'node:crypto'
import type { Line, MedicineLine } from '#prescription/prescription.ts'
import { practitioners } from '../seed/cast.ts'

export const by = { name: 'Anne Lemoine', place: 'Pharmacie du Marché, Redon', rpps: practitioners[1]?.card.rpps ?? '' }

export const line = (more: Partial<MedicineLine> = {}): MedicineLine => ({
  id: randomUUID(),
  kind: 'medicine',
  ald: false,
  medicine: {
    code: null,
    name: 'Paracétamol 1 g, comprimé',
    dci: 'Paracétamol 1 g, comprimé',
    form: 'comprimé',
    routes: ['orale'],
    substances: [{ code: '00002', name: 'paracétamol', amount: '1 g' }],
    atc: 'N02BE01',
    conditions: [],
    edition: '',
  },
  dose: {
    unit: 'tablet',
    steps: [{ quantity: 1, when: { kind: 'every', hours: 6 }, lasts: 3 }],
    asNeeded: { for: 'fièvre' },
    most: { perDay: 3 },
  },
  renewals: 2,
  ...more,
})
// The same medicine twice would meet the alert of duplicates.
export const saline = {
  ...line().medicine,
  name: 'Sérum physiologique',
  dci: 'Sérum physiologique',
  substances: [],
  atc: null,
}
export const biology: Line = {
  id: randomUUID(),
  kind: 'biology',
  ald: false,
  exams: 'NFS, CRP',
  question: 'Fièvre depuis 4 jours',
  urgent: true,
  fasting: false,
}
